import { expect, test } from 'vitest'
import { pickGuestLanguage } from '../../../renderer/guest/pick-guest-language.ts'
import { guestStatus } from '../../../renderer/guest/visit/guest-status.ts'
import { pageAddress } from '../../../renderer/guest/visit/guest-sockets.ts'
import type { DoorState } from '../../../renderer/sync/door-state.ts'
import type { SyncStatus } from '../../../renderer/sync/sync-status.ts'

const admission = {
  session: 's',
  role: 'participant',
  participantId: null,
  name: 'Zoe',
  tavoloId: 'tavolo:1',
  expiresAtMs: 1,
} as const
const admitted: DoorState = { kind: 'admitted', admission, roomTitle: 'Vicini' }
const cut: DoorState = {
  kind: 'disconnected',
  lastContactMs: 5,
  retryAtMs: 6,
  admission,
  wasClosed: false,
}
const sync: SyncStatus = { connection: 'connected', isComplete: true, pendingCount: 0, lastContactMs: 7 }

function kindOf(
  door: DoorState,
  change: Partial<SyncStatus> = {},
  unsentCount = 0,
  aheadBy: number | null = null,
) {
  return guestStatus({ door, sync: { ...sync, ...change }, unsentCount, aheadBy, isLasting: true }).kind
}

test('nothing is called together that the hub has not confirmed', () => {
  expect(kindOf(admitted)).toBe('together')
  expect(kindOf(admitted, { isComplete: false })).toBe('arriving')
  expect(kindOf(admitted, { pendingCount: 1 })).toBe('arriving')
  expect(kindOf(admitted, {}, 1)).toBe('arriving')
  expect(kindOf(admitted, { connection: 'connecting', isComplete: false })).toBe('arriving')
  expect(kindOf(admitted, { connection: 'refused' })).toBe('out')
})

test('what the table lacks and this device may not bring is no «together»', () => {
  expect(kindOf(admitted, {}, 0, 3)).toBe('ahead')
  expect(kindOf(admitted, {}, 1, 3)).toBe('arriving')
  expect(kindOf(cut, {}, 0, 3)).toBe('away')
})

test('a cut is a cut, whatever the sync last said; a room that was closed is told as that', () => {
  expect(kindOf(cut)).toBe('away')
  expect(kindOf({ ...cut, wasClosed: true })).toBe('closed')
  expect(kindOf({ kind: 'connecting' })).toBe('away')
  expect(guestStatus({ door: cut, sync, unsentCount: 2, aheadBy: null, isLasting: true })).toMatchObject({
    lastContactMs: 7,
    unsentCount: 2,
  })
})

test('the language is the one that was chosen, else the browser’s, else Italian', () => {
  expect(pickGuestLanguage('en', ['it-IT'])).toBe('en')
  expect(pickGuestLanguage(null, ['ro-RO', 'en-GB', 'it'])).toBe('en')
  expect(pickGuestLanguage(null, ['it-IT', 'en'])).toBe('it')
  expect(pickGuestLanguage('de', ['ro-RO'])).toBe('it')
})

test('the hub of a page is called with its port, also where browsers leave it out', () => {
  const address = (url: string) => pageAddress(new URL(url))
  expect(address('http://192.168.1.20:4747/#g.x')).toBe('192.168.1.20:4747')
  expect(address('http://192.168.1.20/')).toBe('192.168.1.20:80')
  expect(address('https://hub.comune.example/')).toBe('hub.comune.example:443')
})
