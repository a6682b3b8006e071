import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HubRoom } from '../../../electron/hub/hub-room.ts'
import { NewsDesk } from '../../../electron/hub/news-desk.ts'
import { protocolVersion } from '../../../shared/sync/room/device-messages.ts'
import type { HubMessage } from '../../../shared/sync/room/hub-messages.ts'
import { readHubFrame } from '../../../shared/sync/room/protocol.ts'
import { openRoom } from '../../../shared/sync/room/room-state.ts'
import { makeToken } from '../../../shared/sync/room/token.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'

/** What the desk told Marta's laptop, who facilitates, and since when. */
interface Told {
  readonly atMs: number
  readonly message: HubMessage
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A room with Marta's laptop in it, and a desk that has said all that there was to say. */
function setUp(): { readonly room: HubRoom; readonly told: Told[] } {
  const random = seededBytes(7)
  const session = makeToken(random)
  const owner = { deviceId: 'device-marta', name: 'Marta', session, expiresAtMs: Date.now() + 1e9 }
  const told: Told[] = []
  const desk = new NewsDesk({
    documentOf: () => null,
    tell(visitId, frame) {
      const read = readHubFrame(frame)
      if (visitId === 'marta' && read.isOk) told.push({ atMs: performance.now(), message: read.value })
    },
    onNews: () => undefined,
  })
  const room = new HubRoom(openRoom({ tavoloId: 'tavolo:1', title: 'Vicini', owner, random }), {
    nowMs: Date.now,
    random,
    log: { write: () => undefined },
    expected: () => [],
    tell: () => undefined,
    closeDoor: () => undefined,
    endSockets: () => undefined,
    cameIn: () => undefined,
    changed: (changed) => desk.roomChanged(changed),
    truthHeard: (changed) => desk.truthHeard(changed),
  })
  comes(room, 'marta', session)
  vi.advanceTimersByTime(1000)
  told.length = 0
  return { room, told }
}

/** A device opens the door and says who it is; a laptop with its session, a guest with the invitation. */
function comes(room: HubRoom, name: string, session?: string): void {
  const kind = session === undefined ? 'guest' : 'laptop'
  const tickets = session === undefined ? { invitation: room.state.secrets.guest } : { session }
  room.act({
    kind: 'arrive',
    visitId: name,
    isSealed: kind === 'laptop',
    isExpected: false,
    address: '10.0.0.5',
  })
  const device = { id: `device-${name}`, kind, language: 'it' } as const
  room.act({
    kind: 'say',
    visitId: name,
    message: { kind: 'hello', protocol: protocolVersion, device, ...tickets },
  })
  if (kind === 'guest')
    room.act({ kind: 'say', visitId: name, message: { kind: 'name', name, participantId: null } })
}

/** Who is a member in the last state that Marta's laptop was told, and when it was told. */
function membersTold(told: readonly Told[]): { readonly names: readonly string[]; readonly atMs: number } {
  const last = told.findLast(({ message }) => message.kind === 'room-state')
  if (last?.message.kind !== 'room-state') throw new Error('No state was told')
  return { names: last.message.state.members.map(({ name }) => name), atMs: last.atMs }
}

test('a facilitator’s laptop knows at once who was let in: should this hub go now, it can let them in too', () => {
  const { room, told } = setUp()
  comes(room, 'Gino')
  vi.advanceTimersByTime(1000)
  const beforeMs = performance.now()
  room.order({ kind: 'admit', deviceId: 'device-Gino', role: 'participant' })
  vi.advanceTimersByTime(1000)
  expect(membersTold(told)).toEqual({ names: ['Marta', 'Gino'], atMs: beforeMs })
})

test('of a room that fills up, no laptop is told more often than five times a second', () => {
  const { room, told } = setUp()
  room.order({ kind: 'auto-admit', role: 'participant' })
  vi.advanceTimersByTime(1000)
  told.length = 0
  for (let nth = 0; nth < 40; nth += 1) {
    comes(room, `ospite-${nth}`)
    vi.advanceTimersByTime(25)
  }
  vi.advanceTimersByTime(1000)
  expect(membersTold(told).names).toHaveLength(41)
  expect(told.filter(({ message }) => message.kind === 'room-state').length).toBeLessThanOrEqual(6)
})
