import { expect, test } from 'vitest'
import { roomToOpen } from '../../../electron/features/room/room-to-open.ts'
import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import { openRoom } from '../../../shared/sync/room/room-state.ts'
import { hashOfToken } from '../../../shared/sync/room/token.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'

const owner = { deviceId: 'device-marta', name: 'Marta' }
const input = {
  room: { kind: 'new', tavoloId: 'tavolo:1', title: 'Vicini di valle' },
  host: '192.168.1.20',
  owner,
  atMs: 1000,
} as const

test('whoever opens the room is in it as its facilitator, with the session that is given out', () => {
  const wish = roomToOpen(input, null, seededBytes(1))
  expect(wish?.state.members).toMatchObject([
    { ...owner, role: 'facilitator', sessionHash: hashOfToken(wish?.session ?? '') },
  ])
})

test('on another network the room keeps its people, its invitations and its session', () => {
  const first = roomToOpen(input, null, seededBytes(1))
  if (first === null) throw new Error('nothing to open')
  const opened: OpenedRoom = {
    tavoloId: 'tavolo:1',
    address: '192.168.1.20:4747',
    phase: 'listening',
    session: first.session,
    state: { ...first.state, revision: 9 },
  }
  const moved = roomToOpen({ ...input, host: '10.0.0.2' }, opened, seededBytes(2))
  expect(moved).toEqual({ state: opened.state, session: first.session, host: '10.0.0.2' })
  const other = { ...input, room: { ...input.room, tavoloId: 'tavolo:2' } } as const
  expect(roomToOpen(other, opened, seededBytes(2))).toBe(null)
})

test('a room that is taken over keeps the others, and its new owner is in it', () => {
  const random = seededBytes(1)
  const session = 'x'
  const before = openRoom({
    tavoloId: 'tavolo:1',
    title: 'Vicini di valle',
    owner: { deviceId: 'device-iris', name: 'Iris', session, expiresAtMs: 1e12 },
    random,
  })
  const wish = roomToOpen({ ...input, room: { kind: 'take-over', state: before } }, null, random)
  expect(wish?.state.members.map(({ name }) => name)).toEqual(['Marta', 'Iris'])
  expect(wish?.state.secrets).toEqual(before.secrets)
  expect(wish?.state.revision).toBe(before.revision + 1)
})
