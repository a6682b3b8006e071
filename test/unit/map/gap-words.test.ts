import { expect, test } from 'vitest'
import { gapBlock, gapLine } from '../../../renderer/screens/map/gaps/gap-line.ts'
import { mapStateOf } from '../../../shared/map/map-state.ts'
import { formatList } from '../../../shared/text/numbers.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

const tools = {
  text: createTranslator('it'),
  formatList: (items: readonly string[]) => formatList(items, 'it'),
}

/** The gaps of a map as a verbale cites them, a line each. */
function linesOf(snapshot: ReturnType<typeof sampleSnapshot>): string[] {
  const { needs, resources, organizations } = snapshot
  const records = new Map([...needs, ...resources].map((record) => [record.id as string, record]))
  const names = new Map(organizations.map(({ id, shortName }) => [id as string, shortName]))
  const lookup = {
    find: (id: string) => records.get(id) ?? null,
    nameOf: (id: string) => names.get(id) ?? '',
  }
  return mapStateOf(snapshot).gaps.map((gap) => {
    const line = gapLine(gap, lookup, tools)
    const block = line === null ? null : gapBlock(line)
    if (block?.kind !== 'paragraph') return ''
    return block.runs
      .map((run) => (run.kind === 'mention' ? run.label : run.kind === 'text' ? run.text : ''))
      .join('')
  })
}

test('the gaps of the sample say why they are gaps, and name what they lead to', () => {
  expect(linesOf(sampleSnapshot()).map((line) => line.replace(/ .*? – /, ' – '))).toMatchInlineSnapshot(`
    [
      "B04 – Nessuna risorsa è collegata a questo bisogno.",
      "B13 – Nessuna risorsa è collegata a questo bisogno.",
      "B09 – L'unica risorsa collegata potrebbe rispondere, ma non si sa ancora.",
      "B14 – Le 2 risorse collegate potrebbero rispondere, ma non si sa ancora.",
      "B09 – Dipende solo da Fondazione, con: R11 Fondo «Vicino di casa»",
      "Montefosco – Nessuna risorsa collegata arriva qui per questi bisogni: B04 Il rientro dall'ospedale di venerdì sera; B13 Ragazzi che fanno da badanti ai nonni",
      "Roccalbera – Nessuna risorsa collegata arriva qui per questi bisogni: B04 Il rientro dall'ospedale di venerdì sera; B13 Ragazzi che fanno da badanti ai nonni",
      "B10 – Lo portano solo istituzioni: Distretto.",
      "R17 – Non è collegata a nessun bisogno.",
    ]
  `)
})

test('a need that hangs on one person is told without the name', () => {
  const snapshot = sampleSnapshot()
  const person = { ...snapshot.participants[0], organizationId: null }
  const { id } = person
  if (id === undefined) throw new Error('The sample has people')
  const lines = linesOf({
    ...snapshot,
    participants: snapshot.participants.map((each) =>
      each.id === id ? { ...each, organizationId: null } : each,
    ),
    resources: snapshot.resources.map((each) =>
      each.id === 'resource:ris-11' ? { ...each, ownerId: id } : each,
    ),
  })
  expect(lines.find((line) => line.startsWith('B09') && line.includes('una sola persona'))).toBeDefined()
  expect(lines.join('\n')).not.toContain(String(person.familyName))
})
