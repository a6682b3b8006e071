import { expect, test } from 'vitest'
import {
  largestHubFrameBytes,
  mostDevices,
  mostHubs,
  mostSentAway,
} from '../../../shared/sync/room/limits.ts'
import { readHubFrame, writeFrame } from '../../../shared/sync/room/protocol.ts'
import type { RoomState } from '../../../shared/sync/room/room-state.ts'
import { setUpRoom } from '../../support/room-stage.ts'

test('the state of a full room with the longest names fits into a frame', () => {
  const { state } = setUpRoom().room()
  const device = (index: number) => ({ deviceId: `${index}-`.padEnd(64, 'x'), name: '语'.repeat(120) })
  const participantId = `participant:${'x'.repeat(64)}` as const
  const sessionHash = 'f'.repeat(64)
  const full: RoomState = {
    ...state,
    title: '语'.repeat(1000),
    hubs: Array.from({ length: mostHubs }, () => `${'x'.repeat(60)}.example:47470`),
    members: Array.from({ length: mostDevices }, (_, index) => ({
      ...{
        ...device(index),
        kind: 'guest',
        role: 'participant',
        participantId,
        sessionHash,
        leftAtMs: 1_700_000_000_000,
        expiresAtMs: 1e12,
      },
    })),
    sentAway: Array.from({ length: mostSentAway }, (_, index) => ({
      ...{ ...device(1000 + index), sessionHash, isBlocked: true, address: 'f'.repeat(100) },
    })),
  }
  const frame = writeFrame({ kind: 'room-state', state: full })
  expect(Buffer.byteLength(frame)).toBeLessThan(largestHubFrameBytes)
  expect(readHubFrame(frame).isOk).toBe(true)
})
