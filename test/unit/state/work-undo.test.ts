import { expect, test } from 'vitest'
import { createTavoloUndo } from '../../../renderer/state/tavolo-undo.ts'
import { followWork } from '../../../renderer/state/work-undo.ts'
import { createRecord, deleteRecord } from '../../../shared/doc/commands/record-commands.ts'
import { restoreSnapshot } from '../../../shared/doc/commands/restore-snapshot.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { actionType } from '../../../shared/model/action.ts'
import { needType } from '../../../shared/model/need.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('undo takes back a restore in both documents, redo does it again, later work is no part of it', () => {
  const context = sampleContext()
  const undo = createTavoloUndo(context.documents.official)
  const then = readSnapshot(context.documents)
  valueOf(createRecord(context, actionType, { order: 'a9', text: 'Dopo' }))
  const [need, other] = listRecords(context.documents, needType)
  if (need === undefined || other === undefined) throw new Error('The sample has no needs')
  valueOf(deleteRecord(context, needType, need.id))
  const before = readSnapshot(context.documents)
  undo.stopCapturing()
  const [, work] = followWork(context.documents.work, () =>
    valueOf(restoreSnapshot(context, then, { kind: 'all' })),
  )
  work?.tieTo(undo)
  expect(readSnapshot(context.documents)).toEqual(then)
  undo.undo()
  expect(readSnapshot(context.documents)).toEqual(before)
  undo.redo()
  expect(readSnapshot(context.documents)).toEqual(then)
  valueOf(deleteRecord(context, needType, other.id))
  undo.undo()
  expect(readSnapshot(context.documents).needs).toEqual(before.needs.filter(({ id }) => id !== other.id))
})

test('a change that leaves the work document alone has no way back there', () => {
  const context = sampleContext()
  const [made, work] = followWork(context.documents.work, () =>
    valueOf(createRecord(context, actionType, { order: 'a9', text: 'Dopo' })),
  )
  expect([made.text, work]).toEqual(['Dopo', null])
})
