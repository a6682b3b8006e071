import { describe, expect, test } from 'vitest'
import { createRecord, deleteRecord, updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { setRelation } from '../../../shared/doc/commands/relation-commands.ts'
import { updateProcess } from '../../../shared/doc/commands/update-process.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { minutesFragment, plainRuns } from '../../../shared/doc/minutes-text.ts'
import { compareSnapshots, isSameTavolo } from '../../../shared/doc/queries/compare-snapshots.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { actionType } from '../../../shared/model/action.ts'
import { agendaItemType } from '../../../shared/model/agenda-item.ts'
import { attendanceRelation } from '../../../shared/model/attendance.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { diffSequences } from '../../../shared/util/diff-sequences.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { seededRandom, seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'
import { valueOf } from '../../support/value-of.ts'

/** What differs after `change` from before it, in the sample. */
function comparedAfter(change: (context: CommandContext) => void) {
  const context = sampleContext()
  const before = readSnapshot(context.documents)
  change(context)
  return compareSnapshots(before, readSnapshot(context.documents))
}

describe('comparing two moments of a tavolo', () => {
  test('says that nothing changed when nothing did', () => {
    expect(isSameTavolo(comparedAfter(() => undefined))).toBe(true)
  })

  test('names a record that came, with what it holds', () => {
    const { records } = comparedAfter((context) => {
      valueOf(
        createRecord(context, actionType, { order: 'a9', text: 'Chiamare la scuola', dueOn: '2026-05-02' }),
      )
    })
    expect(records).toMatchObject([
      { place: 'actions', kind: 'added', title: 'Chiamare la scuola', sessionId: null, before: null },
    ])
    expect(records[0]?.fields.map(({ field }) => field)).toEqual(['text', 'dueOn', 'status'])
  })

  test('gives the old and the new value of each field that changed, and of no other', () => {
    const { records, nameOf } = comparedAfter((context) => {
      const [first] = listRecords(context.documents, participantType)
      if (first === undefined) throw new Error('The sample has no participants')
      valueOf(updateRecord(context, participantType, { id: first.id, patch: { duty: 'Nuovo incarico' } }))
    })
    expect(records).toHaveLength(1)
    expect(records[0]?.fields).toEqual([
      { field: 'duty', before: expect.any(String), after: 'Nuovo incarico' },
    ])
    expect(records[0]?.title).toBe(nameOf(records[0]?.id ?? ''))
  })

  test('names a record that went by the words it had', () => {
    const { records } = comparedAfter((context) => {
      const action = valueOf(createRecord(context, actionType, { order: 'a9', text: 'Da togliere' }))
      valueOf(deleteRecord(context, actionType, action.id))
    })
    expect(records).toEqual([])
    const context = sampleContext()
    const action = valueOf(createRecord(context, actionType, { order: 'a9', text: 'Da togliere' }))
    const before = readSnapshot(context.documents)
    valueOf(deleteRecord(context, actionType, action.id))
    const after = compareSnapshots(before, readSnapshot(context.documents))
    expect(after.records).toMatchObject([{ kind: 'removed', title: 'Da togliere', after: null }])
  })

  test('sees the process, and who was there', () => {
    const { records } = comparedAfter((context) => {
      valueOf(updateProcess(context, { title: 'Un altro titolo' }))
      const session = listRecords(context.documents, sessionType).at(-1)
      const person = listRecords(context.documents, participantType)[0]
      if (session === undefined || person === undefined) throw new Error('The sample is empty')
      valueOf(
        setRelation(context, attendanceRelation, {
          leftId: session.id,
          rightId: person.id,
          fields: { note: 'arriva con il treno' },
        }),
      )
    })
    expect(records.map(({ place }) => place)).toEqual(['process', 'attendance'])
    expect(records[0]?.title).toBe('Un altro titolo')
    expect(records[1]?.title).toContain(' · ')
  })

  test('shows in the minutes which block went and which took its place', () => {
    const context = sampleContext()
    const before = readSnapshot(context.documents)
    const item = listRecords(context.documents, agendaItemType).find(
      ({ id }) => (before.texts[id]?.length ?? 0) > 1,
    )
    if (item === undefined) throw new Error('The sample has no minutes')
    minutesFragment(context.documents, item.id).delete(0, 1)
    const { texts } = compareSnapshots(before, readSnapshot(context.documents))
    expect(texts).toMatchObject([{ agendaItemId: item.id, kind: 'changed', title: item.topic }])
    expect(texts[0]?.steps.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', item: before.texts[item.id]?.[0] },
    ])
    const added = compareSnapshots(
      { ...before, texts: { ...before.texts, [item.id]: [] } },
      { ...before, texts: { ...before.texts, [item.id]: [{ kind: 'note', runs: plainRuns('Nota') }] } },
    )
    expect(added.texts[0]?.kind).toBe('added')
  })
})

test.each(seedsOfThisRun(20))('the steps between two lists rebuild both (seed %i)', async (seed) => {
  await withSeed({ seed, name: 'the steps between two lists', project: 'quick' }, (random) => {
    for (let round = 0; round < 50; round += 1) {
      const list = () =>
        Array.from({ length: random.between(0, 12) }, () => random.pick(['a', 'b', 'c', 'd']))
      const [before, after] = [list(), list()]
      const steps = diffSequences(before, after, (item) => item)
      expect(steps.filter(({ kind }) => kind !== 'added').map(({ item }) => item)).toEqual(before)
      expect(steps.filter(({ kind }) => kind !== 'removed').map(({ item }) => item)).toEqual(after)
    }
    return Promise.resolve()
  })
})

test('steps keep as much as can be kept', () => {
  const random = seededRandom(1)
  const before = Array.from({ length: 200 }, () => String(random.between(0, 1_000_000)))
  const after = before.filter((_, index) => index % 7 !== 0)
  const steps = diffSequences(before, after, (item) => item)
  expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(after.length)
  expect(steps.filter(({ kind }) => kind === 'added')).toEqual([])
})
