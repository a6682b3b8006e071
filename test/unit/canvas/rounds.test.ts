import { expect, test } from 'vitest'
import { seatNames } from '../../../renderer/screens/canvases/rounds/seat-names.ts'
import { tableTexts } from '../../../renderer/screens/canvases/rounds/table-texts.ts'
import { seatRounds } from '../../../shared/canvas/rounds/seat-rounds.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { roundsPoster } from '../../../shared/export/canvas/rounds-poster.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const text = createTranslator('it')
const rounds = seatRounds({ hosts: ['Ada', 'Ugo'], guests: ['Eva', 'Ivo', 'Leo'], roundCount: 2 })

test('a card for each table says who hosts it and who sits there, round by round', () => {
  expect(tableTexts(rounds, text)).toEqual([
    'Tavolo 1, ospita Ada\n1° giro: Eva, Leo\n2° giro: Ivo',
    'Tavolo 2, ospita Ugo\n1° giro: Ivo\n2° giro: Eva, Leo',
  ])
})

test('everybody of the table is seated while nobody is ticked as present, each by a name of their own', () => {
  const { documents, ...context } = sampleContext()
  const people = listRecords(documents, participantType)
  const [one, other] = people
  if (one === undefined || other === undefined) throw new Error('The sample has people')
  for (const { id } of [one, other]) {
    const patch = { familyName: 'Rossi', givenName: 'Anna', organizationId: one.organizationId }
    valueOf(updateRecord({ ...context, documents }, participantType, { id, patch }))
  }
  const seats = seatNames(documents, '2031-01-01')
  expect(seats.isPresence).toBe(false)
  expect(seats.people).toHaveLength(people.length)
  const names = seats.people.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => name.startsWith('Anna Rossi ('))).toHaveLength(2)
})

test('the poster says who sits where, and of each person where they go', () => {
  const { documents, ...context } = sampleContext()
  const made = { title: 'Caffè <b>', template: 'world-cafe', sessionId: null, words: { zones: {} } }
  const canvas = valueOf(addCanvas({ ...context, documents }, made))
  const source = {
    snapshot: readSnapshot(documents),
    language: 'it',
    translate: text,
    today: '2026-04-16',
  } as const
  const { html, paper } = roundsPoster({ canvasId: canvas.id, rounds }, source)
  expect(paper).toBe('A3')
  expect(html).toContain('<h1>Caffè &lt;b&gt;: giri e tavoli</h1>')
  expect(html).toContain(
    '<tr><th scope="row">Tavolo 1<span class="host">ospita Ada</span></th><td>Eva<br>Leo</td><td>Ivo</td></tr>',
  )
  expect(html).toContain('<tr><th scope="row">Ada</th><td colspan="2">ospita il tavolo 1</td></tr>')
  expect(html).toContain('<tr><th scope="row">Eva</th><td>1</td><td>2</td></tr>')
})
