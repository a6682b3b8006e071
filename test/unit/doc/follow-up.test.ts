import { expect, test } from 'vitest'
import { addAction, setActionStatus } from '../../../shared/doc/commands/actions.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { listSessions } from '../../../shared/doc/queries/attention.ts'
import {
  carriedActions,
  emptyFollowUpFilter,
  findActions,
  findDecisions,
  type FollowUpFilter,
} from '../../../shared/doc/queries/follow-up.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const context = sampleContext()
const today = '2026-05-05'

function find(filter: Partial<FollowUpFilter>) {
  return findActions(context.documents, { filter: { ...emptyFollowUpFilter, ...filter }, today })
}

function organization(shortName: string) {
  const found = listRecords(context.documents, organizationType).find(
    (candidate) => candidate.shortName === shortName,
  )
  if (found === undefined) throw new Error(`No organization is called ${shortName}`)
  return found.id
}

test('open actions come first, soonest first; closed ones are last', () => {
  const days = find({}).map(({ status, dueOn }) => (status === 'closed' ? 'closed' : dueOn))
  const inOrder = days.slice(0, -1).toSorted((left, right) => (left ?? '').localeCompare(right ?? ''))
  expect(days).toEqual([...inOrder, 'closed'])
  expect(days).toHaveLength(7)
})

test('overdue is what is open and past its day; today is not past', () => {
  expect(find({ due: 'overdue' }).map(({ dueOn }) => dueOn)).toEqual([
    '2026-04-30',
    '2026-05-04',
    '2026-05-04',
  ])
})

test('within a week counts what is overdue too, and not what is closed', () => {
  const found = find({ due: 'within-week' })
  expect(found).toHaveLength(6)
  expect(found.every(({ status }) => status !== 'closed')).toBe(true)
})

test('actions are found by the organization of the person who has them', () => {
  expect(find({ organizationId: organization('Distretto') }).map(({ text }) => text)).toEqual([
    'Chiedere alla direzione una prova di reperibilità leggera per sei fine settimana',
  ])
})

test('actions are found by words of their text or owner, whatever accents and capitals', () => {
  expect(find({ search: 'REPERIBILITA negroni' })).toHaveLength(1)
  expect(find({ search: 'elicottero' })).toHaveLength(0)
})

test('decisions are found by outcome and by who took part', () => {
  expect(findDecisions(context.documents, { ...emptyFollowUpFilter, status: 'postponed' })).toHaveLength(1)
  expect(findDecisions(context.documents, { ...emptyFollowUpFilter, status: 'closed' })).toHaveLength(0)
  const everywhere = findDecisions(context.documents, {
    ...emptyFollowUpFilter,
    organizationId: organization('Distretto'),
  })
  expect(everywhere.length).toBeGreaterThan(0)
})

test('the next session finds what is still open, an earlier one does not', () => {
  const own = sampleContext()
  const next = valueOf(createSession(own, { title: 'Quarta' }))
  expect(carriedActions(own.documents, next)).toHaveLength(6)
  const [first] = listSessions(own.documents)
  if (first === undefined) throw new Error('The sample has sessions')
  expect(carriedActions(own.documents, first)).toHaveLength(0)
})

test('an action of an approved verbale can be closed and opened again', () => {
  const own = sampleContext()
  const [action] = findActions(own.documents, { filter: emptyFollowUpFilter, today })
  if (action === undefined) throw new Error('The sample has actions')
  expect(valueOf(setActionStatus(own, { id: action.id, status: 'closed' }))).toMatchObject({
    status: 'closed',
    closedOn: '2026-04-16',
  })
  expect(valueOf(setActionStatus(own, { id: action.id, status: 'open' })).closedOn).toBeNull()
})

test('an action needs a text, and one from outside a session is carried along', () => {
  const own = sampleContext()
  expect(addAction(own, { text: '  ', ownerId: null, dueOn: null }).isOk).toBe(false)
  valueOf(addAction(own, { text: ' Chiamare il fabbro ', ownerId: null, dueOn: null }))
  const next = valueOf(createSession(own, { title: 'Quarta' }))
  expect(carriedActions(own.documents, next).map(({ text }) => text)).toContain('Chiamare il fabbro')
})
