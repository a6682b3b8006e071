import { expect, test } from 'vitest'
import { createTavoloDocuments } from '../../../renderer/store/create-tavolo-documents.ts'
import { MemoryTavoloStore } from '../../../renderer/store/memory-tavolo-store.ts'
import { openTavoloDocuments } from '../../../renderer/store/open-tavolo-documents.ts'
import { createRecord, deleteRecord } from '../../../shared/doc/commands/record-commands.ts'
import { actionType } from '../../../shared/model/action.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('the log of changes says what each stretch of work touched, also what was removed', async () => {
  const timekeeper = new ManualTimekeeper()
  const store = new MemoryTavoloStore()
  const made = sampleContext()
  const summarize = () => ({ title: 'Vicini di valle', processKind: null })
  const begin = { store, tavoloId: 'tavolo:t', summarize } as const
  const { author, documents } = made
  valueOf(await createTavoloDocuments({ ...begin, documents, author, atMs: timekeeper.nowMs() }))
  const open = valueOf(await openTavoloDocuments({ ...begin, timekeeper, localAuthor: () => author }))
  const context = { ...made, documents: open.documents }
  const action = valueOf(createRecord(context, actionType, { order: 'a0', text: 'Chiamare la scuola' }))
  valueOf(await open.flush())
  valueOf(deleteRecord(context, actionType, action.id))
  valueOf(await open.flush())
  // Longer than a stretch.
  await timekeeper.pass(120_000)
  valueOf(createRecord(context, actionType, { order: 'a0', text: 'Prenotare la sala' }))
  valueOf(await open.close())
  const log = valueOf(await store.listChanges('tavolo:t')).filter(({ document }) => document === 'official')
  expect(log.map(({ touched }) => touched?.map(({ kind, title }) => `${kind} ${title}`))).toEqual([
    // What a tavolo begins with is not told piece by piece, and goes on in the first minute's stretch.
    ['removed Chiamare la scuola'],
    ['added Prenotare la sala'],
  ])
})
