import { expect, test } from 'vitest'
import { changeManyNeeds, changeManyResources } from '../../../shared/doc/commands/change-many.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { needType } from '../../../shared/model/need.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('several needs change together: a place and who raised them come to what each had, the rest is set', () => {
  const context = sampleContext()
  const [first, second, third] = listRecords(context.documents, needType)
  const body = listRecords(context.documents, organizationType).at(-1)
  if (first === undefined || second === undefined || third === undefined || body === undefined)
    throw new Error('The sample has needs and bodies')
  let transactions = 0
  context.documents.work.on('afterTransaction', () => (transactions += 1))
  const ids = [first.id, second.id]
  const change = {
    ids,
    status: 'priority',
    place: 'Valbruna',
    raisedById: body.id,
    priorityPoints: 7,
  } as const
  expect(valueOf(changeManyNeeds(context, change))).toBe(2)
  expect(transactions).toBe(1)
  for (const before of [first, second]) {
    expect(findRecord(context.documents, needType, before.id)).toMatchObject({
      status: 'priority',
      priorityPoints: 7,
      territory: [...before.territory, 'Valbruna'],
      raisedByIds: [...new Set([...before.raisedByIds, body.id])],
    })
  }
  expect(findRecord(context.documents, needType, third.id)).toEqual(third)
})

test('what was taken off the map meanwhile is left out, and an owner takes the place of the one before', () => {
  const context = sampleContext()
  const [first, second] = listRecords(context.documents, resourceType)
  const body = listRecords(context.documents, organizationType).at(-1)
  if (first === undefined || second === undefined || body === undefined)
    throw new Error('The sample has resources and bodies')
  const ids = [first.id, 'resource:gone', second.id] as const
  expect(valueOf(changeManyResources(context, { ids, ownerId: body.id, status: 'confirmed' }))).toBe(2)
  expect(findRecord(context.documents, resourceType, second.id)).toMatchObject({
    ownerId: body.id,
    status: 'confirmed',
    territory: second.territory,
  })
})
