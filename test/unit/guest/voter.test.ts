import { expect, test } from 'vitest'
import { GuestMemory } from '../../../renderer/guest/visit/guest-memory.ts'
import { type AskedVoter, keepVoter, voterAtDevice as voterFor } from '../../../renderer/guest/visit/voter.ts'

const open = { id: 'vote:1', isAnonymous: false, voters: 'people' } as const
const secret = { id: 'vote:2', isAnonymous: true, voters: 'people' } as const
const rosanna = { session: 's1', name: 'Rosanna Dal Col', participantId: 'participant:per-08' } as const
const zoe = { session: 's2', name: 'Zoe', participantId: null } as const

/** Of somebody who sits for no organization. */
function voterAtDevice(memory: GuestMemory, asked: Omit<AskedVoter, 'organizationId'>) {
  return voterFor(memory, { ...asked, organizationId: null })
}

test('in an open vote somebody of the list votes as themselves, from whatever device', () => {
  expect(voterAtDevice(new GuestMemory(null), { vote: open, admission: rosanna })).toBe('voter:per-08')
})

test('in an anonymous one, and before a name is confirmed, only what was kept says who voted', () => {
  const memory = new GuestMemory(null)
  expect(voterAtDevice(memory, { vote: secret, admission: rosanna })).toBeNull()
  expect(voterAtDevice(memory, { vote: open, admission: zoe })).toBeNull()
  keepVoter(memory, { vote: secret, admission: rosanna, voterId: 'voter:a' })
  expect(voterAtDevice(memory, { vote: secret, admission: rosanna })).toBe('voter:a')
  expect(voterAtDevice(memory, { vote: { ...secret, id: 'vote:3' }, admission: rosanna })).toBeNull()
})

test('who is let in again, and who is confirmed under another name, goes on with the ballot they have', () => {
  const memory = new GuestMemory(null)
  keepVoter(memory, { vote: open, admission: zoe, voterId: 'voter:z' })
  expect(voterAtDevice(memory, { vote: open, admission: { ...zoe, session: 's9' } })).toBe('voter:z')
  const confirmed = { session: 's2', name: 'Zoe Quattrocchi', participantId: 'participant:per-20' } as const
  expect(voterAtDevice(memory, { vote: open, admission: confirmed })).toBe('voter:z')
})

test('a phone that goes round a table keeps a ballot for each who sat at it', () => {
  const memory = new GuestMemory(null)
  keepVoter(memory, { vote: secret, admission: rosanna, voterId: 'voter:a' })
  expect(voterAtDevice(memory, { vote: secret, admission: zoe })).toBeNull()
  keepVoter(memory, { vote: secret, admission: zoe, voterId: 'voter:b' })
  expect(voterAtDevice(memory, { vote: secret, admission: rosanna })).toBe('voter:a')
  expect(voterAtDevice(memory, { vote: secret, admission: zoe })).toBe('voter:b')
})

test('in a vote of organizations all who sit for one have its ballot, whatever the device kept', () => {
  const memory = new GuestMemory(null)
  const vote = { id: 'vote:4', isAnonymous: false, voters: 'organizations' } as const
  const organizationId = 'organization:org-03'
  keepVoter(memory, { vote, admission: zoe, voterId: 'voter:z' })
  expect(voterFor(memory, { vote, admission: zoe, organizationId })).toBe('voter:org-03')
  expect(voterFor(memory, { vote, admission: rosanna, organizationId })).toBe('voter:org-03')
  expect(voterFor(memory, { vote, admission: zoe, organizationId: null })).toBeNull()
})
