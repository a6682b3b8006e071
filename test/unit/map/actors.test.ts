import { describe, expect, test } from 'vitest'
import { quadrantBlocks, ringBlocks } from '../../../renderer/citing/actor-citations.ts'
import type { MinutesBlock } from '../../../shared/doc/minutes-text.ts'
import {
  actorMarks,
  actorSpot,
  quadrantAt,
  quadrantOf,
  quadrants,
} from '../../../shared/map/actors/actor-quadrants.ts'
import { ringOfKey, stepCloseness, stepRing } from '../../../shared/map/actors/actor-rings.ts'
import { marks } from '../../../shared/map/marks/mark-spot.ts'
import { closenesses, type Organization } from '../../../shared/model/organization.ts'
import { formatList } from '../../../shared/text/numbers.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

const { organizations } = sampleSnapshot()
const names = new Map<string, string>(organizations.map(({ id, shortName }) => [id, shortName]))
const tools = {
  text: createTranslator('it'),
  formatList: (items: readonly string[]) => formatList(items, 'it'),
  nameOf: (id: string) => names.get(id) ?? '',
}

function named(shortName: string): Organization {
  const found = organizations.find((one) => one.shortName === shortName)
  if (found === undefined) throw new Error(`The sample has ${shortName}`)
  return found
}

function wordsOf(blocks: readonly MinutesBlock[]): string[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') throw new Error('Actors are cited as paragraphs')
    return block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
  })
}

describe('the stakeholder map', () => {
  test('has every actor of the sample in one quadrant: four and five are much', () => {
    const found = quadrants.map((quadrant) =>
      organizations.filter((one) => quadrantOf(one) === quadrant).map(({ shortName }) => shortName),
    )
    expect(found).toEqual([
      ['Distretto', 'Fondazione'],
      ['Unione', 'La Tessitura', 'Contrade'],
      [],
      ['Passo Lento', 'Il Cortile', 'Gruppo familiari'],
    ])
  })

  test('the middle mark is not much, on either axis', () => {
    expect(quadrantAt({ up: 3, across: 3 })).toBe('marginal')
    expect(quadrantAt({ up: 4, across: 3 })).toBe('institutional')
    expect(quadrantAt({ up: 3, across: 4 })).toBe('operational')
    expect(quadrantAt({ up: 4, across: 4 })).toBe('key')
  })

  test('who misses a mark is in no quadrant', () => {
    expect(quadrantOf({ interest: 5, influence: null })).toBeNull()
    expect(quadrantOf({ interest: null, influence: 5 })).toBeNull()
  })

  test('an actor that is put somewhere has the marks of that place, and none in the tray', () => {
    for (const up of marks) {
      for (const across of marks) expect(actorSpot(actorMarks({ up, across }))).toEqual({ up, across })
    }
    expect(actorMarks({ up: 5, across: 1 })).toEqual({ influence: 5, interest: 1 })
    expect(actorMarks(null)).toEqual({ interest: null, influence: null })
  })
})

describe('the rings', () => {
  test('a step on the board goes nearer or farther and stops at the ends; the first one goes to the middle', () => {
    expect(closenesses.map((ring) => stepRing(ring, 1))).toEqual(['near', 'near', 'middle'])
    expect(closenesses.map((ring) => stepRing(ring, -1))).toEqual(['middle', 'far', 'far'])
    expect([stepRing(null, 1), stepRing(null, -1)]).toEqual(['middle', 'middle'])
  })

  test('in the list one comes in by the far ring, and goes out by it', () => {
    expect([null, ...closenesses].map((ring) => stepCloseness(ring, 1))).toEqual([
      'far',
      'near',
      'near',
      'middle',
    ])
    expect([null, ...closenesses].map((ring) => stepCloseness(ring, -1))).toEqual([
      null,
      'middle',
      'far',
      null,
    ])
  })

  test('a ring is known by its name, and nothing else is one', () => {
    expect(closenesses.map(ringOfKey)).toEqual([...closenesses])
    for (const none of ['', 'tray', '3-3']) expect(ringOfKey(none)).toBeNull()
  })
})

describe('in a verbale', () => {
  test('actors stand quadrant by quadrant with their marks; empty quadrants are left out', () => {
    const some = [named('Unione'), named('Gruppo familiari'), { ...named('Contrade'), influence: null }]
    expect(wordsOf(quadrantBlocks(some, tools))).toEqual([
      'Attori per interesse e influenza:',
      'Chiave – Unione (interesse 5, influenza 5).',
      'Operativi – Gruppo familiari (interesse 5, influenza 1).',
      'Da collocare – Contrade.',
    ])
  })

  test('rings stand from the person outwards', () => {
    const some = [
      { ...named('Unione'), closeness: 'far' as const },
      { ...named('Passo Lento'), closeness: 'near' as const },
      { ...named('Gruppo familiari'), closeness: 'near' as const },
      named('Contrade'),
    ]
    expect(wordsOf(ringBlocks(some, tools))).toEqual([
      'Attori intorno alla persona:',
      'Anello vicino – Passo Lento e Gruppo familiari.',
      'Anello lontano – Unione.',
      'Da collocare – Contrade.',
    ])
  })

  test('how to reach an actor is never said', () => {
    const secret = { ...named('Unione'), contact: 'anna@unione.example', closeness: 'far' as const }
    const words = [...wordsOf(quadrantBlocks([secret], tools)), ...wordsOf(ringBlocks([secret], tools))]
    expect(words.join(' ')).not.toContain('anna')
  })
})
