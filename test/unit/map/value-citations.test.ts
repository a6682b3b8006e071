import { expect, test } from 'vitest'
import { valueBlocks } from '../../../renderer/citing/value-citations.ts'
import type { MinutesBlock } from '../../../shared/doc/minutes-text.ts'
import { valueLines } from '../../../shared/map/value-lines.ts'
import type { Resource } from '../../../shared/model/resource.ts'
import { formatEuro } from '../../../shared/text/numbers.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

const { resources, participants, organizations } = sampleSnapshot()

function wordsOf(blocks: readonly MinutesBlock[]): string[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') throw new Error('Values are cited as paragraphs')
    const words = block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
    // The space before the euro does not break.
    return words.replaceAll('\u00A0', ' ')
  })
}

function cite(some: readonly Resource[]): string[] {
  const names = new Map<string, string>(organizations.map(({ id, shortName }) => [id, shortName]))
  return wordsOf(
    valueBlocks(valueLines(some, participants), {
      text: createTranslator('it'),
      formatEuro: (euro) => formatEuro(euro, 'it'),
      nameOf: (body) => names.get(body) ?? '',
    }),
  )
}

test('a verbale has the sum and each owner, the largest first, with volunteer hours apart', () => {
  const words = cite(resources)
  expect(words[0]).toBe(
    'Valore delle risorse: 226.500,00 €, di cui 216.100,00 € rimborsabili e 10.400,00 € valorizzabili, non rimborsabili. 5 risorse sono senza valore.',
  )
  expect(words[1]).toBe('Unione – 114.700,00 € rimborsabili.')
  expect(words[3]).toBe(
    'Passo Lento – 16.600,00 €, di cui 6.200,00 € rimborsabili e 10.400,00 € valorizzabili, non rimborsabili.',
  )
  expect(words).toHaveLength(8)
})

test('what a person brings counts for their body; who speaks for none is not named, and what is nobody’s comes last', () => {
  const first = resources[0]
  const speaker = participants.find(({ organizationId }) => organizationId === 'organization:org-03')
  if (first === undefined || speaker === undefined) throw new Error('The sample has neither')
  const worth = { ...first, valueCents: 100, valueBasis: null, nature: 'movable' } as const
  expect(
    cite([
      { ...worth, id: 'resource:1', ownerId: null, valueCents: 900 },
      { ...worth, id: 'resource:2', ownerId: speaker.id },
      { ...worth, id: 'resource:3', ownerId: 'organization:org-03' },
      { ...worth, id: 'resource:4', ownerId: 'participant:alone' },
    ]).slice(1),
  ).toEqual([
    'La Tessitura – 2,00 € rimborsabili.',
    'Una persona – 1,00 € rimborsabili.',
    'Nessuno ha detto di chi – 9,00 € rimborsabili.',
  ])
})
