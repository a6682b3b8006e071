import { expect, test } from 'vitest'
import { watchRecords } from '../../../renderer/state/record-watch.ts'
import { keepCodesSettled } from '../../../renderer/state/settle-codes.ts'
import { changeNeed } from '../../../shared/doc/commands/needs.ts'
import { raiseNeed, raiseResource } from '../../../shared/doc/commands/raise.ts'
import { findRecord } from '../../../shared/doc/records.ts'
import { needType } from '../../../shared/model/need.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('what guests raise gets its code when they have come to rest; what is in order is left alone', async () => {
  const context = sampleContext()
  const { documents } = context
  const timekeeper = new ManualTimekeeper()
  const records = watchRecords(documents)
  const stop = keepCodesSettled(context, { records, timekeeper })
  let changes = 0
  documents.work.on('update', () => (changes += 1))
  await timekeeper.pass(1000)
  expect(changes).toBe(0)
  const raised = { description: '', recipients: '', raisedInSessionId: null, byId: null }
  const need = valueOf(raiseNeed(context, { title: 'Uno', ...raised }))
  await timekeeper.pass(300)
  const offered = { title: 'Due', description: '', kind: 'people', nature: 'intangible' } as const
  const resource = valueOf(raiseResource(context, { ...offered, ownerId: null }))
  await timekeeper.pass(300)
  expect(findRecord(documents, needType, need.id)?.code).toBe('')
  await timekeeper.pass(200)
  expect(findRecord(documents, needType, need.id)?.code).toBe('B16')
  expect(findRecord(documents, resourceType, resource.id)?.code).toBe('R19')
  await timekeeper.pass(1000)
  const before = changes
  valueOf(changeNeed(context, { id: need.id, patch: { title: 'Un altro' } }))
  await timekeeper.pass(1000)
  expect(changes).toBe(before + 1)
  stop()
  expect(timekeeper.alarmCount).toBe(0)
})
