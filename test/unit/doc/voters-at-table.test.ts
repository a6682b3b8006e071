import { expect, test } from 'vitest'
import { addParticipant } from '../../../shared/doc/commands/people.ts'
import { votersAtTable } from '../../../shared/doc/queries/voters-at-table.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('who only observes does not vote at the laptop', () => {
  const context = sampleContext()
  const member = valueOf(addParticipant(context, { familyName: 'Rossi', tableRole: 'member' }))
  const observer = valueOf(addParticipant(context, { familyName: 'Guarda', tableRole: 'observer' }))
  const ids = votersAtTable(context.documents, '2026-04-16').map(({ id }) => id)
  expect(ids).toContain(member.id)
  expect(ids).not.toContain(observer.id)
})
