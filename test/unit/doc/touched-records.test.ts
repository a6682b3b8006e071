import { describe, expect, test } from 'vitest'
import { setAttendance } from '../../../shared/doc/commands/attendance.ts'
import { transact } from '../../../shared/doc/commands/command.ts'
import { createRecord, deleteRecord, updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { updateProcess } from '../../../shared/doc/commands/update-process.ts'
import { appendMinutesBlocks, plainRuns } from '../../../shared/doc/minutes-text.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { touchedRecords, touchedRecordSchema } from '../../../shared/doc/touched-records.ts'
import { joinTouches, type TouchedRecord, type Touches, touchedLimit } from '../../../shared/doc/touches.ts'
import { actionType } from '../../../shared/model/action.ts'
import { agendaItemType } from '../../../shared/model/agenda-item.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

/** The sample, and every touch of its official document as it happens. */
function watchedSample() {
  const context = sampleContext()
  const touched: TouchedRecord[] = []
  context.documents.official.on('afterTransaction', (transaction) => {
    touched.push(...touchedRecords(context.documents, transaction).touched)
  })
  return { context, touched }
}

function firstOf<Value>(values: readonly Value[]): Value {
  const [first] = values
  if (first === undefined) throw new Error('The sample has none')
  return first
}

describe('what a change touches', () => {
  test('a record that comes, changes and goes is named each time, also when it is gone', () => {
    const { context, touched } = watchedSample()
    const action = valueOf(createRecord(context, actionType, { order: 'a0', text: 'Chiamare la scuola' }))
    valueOf(updateRecord(context, actionType, { id: action.id, patch: { text: 'Scrivere alla scuola' } }))
    valueOf(deleteRecord(context, actionType, action.id))
    expect(touched).toEqual([
      { place: 'actions', id: action.id, title: 'Chiamare la scuola', kind: 'added' },
      { place: 'actions', id: action.id, title: 'Scrivere alla scuola', kind: 'changed' },
      { place: 'actions', id: action.id, title: 'Scrivere alla scuola', kind: 'removed' },
    ])
    expect(touched.map((touch) => touchedRecordSchema.parse(touch))).toEqual(touched)
  })

  test('the text of an item, the process and an attendance are named too', () => {
    const { context, touched } = watchedSample()
    const item = firstOf(listRecords(context.documents, agendaItemType))
    transact(context, 'official', () =>
      appendMinutesBlocks(context.documents, item.id, [{ kind: 'paragraph', runs: plainRuns('Si apre') }]),
    )
    valueOf(updateProcess(context, { title: 'Altra valle' }))
    const session = valueOf(createRecord(context, sessionType, { number: 99, title: 'Straordinaria' }))
    const person = firstOf(listRecords(context.documents, participantType))
    touched.length = 2
    valueOf(
      setAttendance(context, {
        sessionId: session.id,
        participantId: person.id,
        fields: { state: 'present' },
      }),
    )
    expect(touched).toEqual([
      { place: 'text', id: item.id, title: item.topic, kind: 'changed' },
      { place: 'process', id: 'process', title: 'Altra valle', kind: 'changed' },
      {
        place: 'attendance',
        id: `${session.id}|${person.id}`,
        title: `${person.givenName} ${person.familyName} · Straordinaria`,
        kind: 'changed',
      },
    ])
  })

  test('typing in a text names the item once for each transaction', () => {
    const { context, touched } = watchedSample()
    const item = firstOf(listRecords(context.documents, agendaItemType))
    transact(context, 'official', () => {
      for (const words of ['uno', 'due', 'tre']) {
        appendMinutesBlocks(context.documents, item.id, [{ kind: 'note', runs: plainRuns(words) }])
      }
    })
    expect(touched).toHaveLength(1)
  })
})

test('of a change that touches hundreds the first are named, the rest counted', () => {
  const context = sampleContext()
  const found: Touches[] = []
  context.documents.official.on('afterTransaction', (transaction) => {
    found.push(touchedRecords(context.documents, transaction))
  })
  transact(context, 'official', () => {
    for (let index = 0; index < touchedLimit + 7; index += 1) {
      valueOf(createRecord(context, actionType, { order: 'a0', text: `Azione ${index}` }))
    }
  })
  expect(found).toHaveLength(1)
  expect(found[0]?.moreTouched).toBe(7)
  expect(found[0]?.touched.at(-1)?.title).toBe(`Azione ${touchedLimit - 1}`)
})

describe('a log row', () => {
  const touch = (id: string, kind: TouchedRecord['kind'], title = id): TouchedRecord => ({
    place: 'actions',
    id,
    title,
    kind,
  })

  test('keeps what was added as added, and what went as removed', () => {
    const first = { touched: [touch('a', 'added'), touch('b', 'changed')], moreTouched: 0 }
    const second = {
      touched: [touch('a', 'changed', 'più tardi'), touch('b', 'removed', '')],
      moreTouched: 2,
    }
    expect(joinTouches(first, second)).toEqual({
      touched: [touch('a', 'added', 'più tardi'), touch('b', 'removed', 'b')],
      moreTouched: 2,
    })
  })

  test('names so many and counts the rest', () => {
    const many = Array.from({ length: touchedLimit + 5 }, (_, index) => touch(`a${index}`, 'added'))
    const joined = joinTouches({ touched: [], moreTouched: 0 }, { touched: many, moreTouched: 0 })
    expect(joined.touched).toHaveLength(touchedLimit)
    expect(joined.moreTouched).toBe(5)
  })
})
