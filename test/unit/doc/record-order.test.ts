import { expect, test } from 'vitest'
import { createRecord, deleteRecord, updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { actionType } from '../../../shared/model/action.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('a list that was read before is in order again after records came, moved and went', () => {
  const context = testContext()
  const texts = () => listRecords(context.documents, actionType).map(({ text }) => text)
  const add = (order: string, text: string) => valueOf(createRecord(context, actionType, { order, text }))
  const late = add('a2', 'Terza')
  add('a1', 'Seconda')
  expect(texts()).toEqual(['Seconda', 'Terza'])
  const first = add('a0', 'Prima')
  add('a1', 'Seconda, con lo stesso posto')
  expect(texts()).toEqual(['Prima', 'Seconda', 'Seconda, con lo stesso posto', 'Terza'])
  valueOf(updateRecord(context, actionType, { id: late.id, patch: { order: 'Zz' } }))
  valueOf(deleteRecord(context, actionType, first.id))
  expect(texts()).toEqual(['Terza', 'Seconda', 'Seconda, con lo stesso posto'])
  valueOf(deleteRecord(context, actionType, late.id))
  expect(texts()).toEqual(['Seconda', 'Seconda, con lo stesso posto'])
})
