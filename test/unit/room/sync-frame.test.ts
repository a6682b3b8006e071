import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { deviceStateOf } from '../../../shared/sync/room/device-state.ts'
import { documentTruth } from '../../../shared/sync/room/document-truth.ts'
import { mergeRoomStates } from '../../../shared/sync/room/merge-room-states.ts'
import { RateMeter, RateMeters } from '../../../shared/sync/room/rate-meter.ts'
import type { RoomState } from '../../../shared/sync/room/room-state.ts'
import { ClientClaims, readSyncFrame, writeUpdateFrame } from '../../../shared/sync/room/sync-frame.ts'
import { authFrame } from '../../support/hub/auth-frame.ts'
import { hostileSyncFrame } from '../../support/hub/hostile-frames.ts'
import { mutationCount } from '../../support/mutate-bytes.ts'
import { setUpRoom } from '../../support/room-stage.ts'
import { type SeededRandom, seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'

describe('frames of the sync', () => {
  test('are told apart', () => {
    const auth = readSyncFrame(authFrame('tavolo:1/work', 'token'))
    expect(auth).toMatchObject({ isOk: true, value: { kind: 'auth', token: 'token' } })
    const update = Y.encodeStateAsUpdate(new Y.Doc())
    const write = readSyncFrame(writeUpdateFrame('tavolo:1/official', update))
    expect(write).toMatchObject({ isOk: true, value: { kind: 'write', of: { document: 'official' } } })
    expect(readSyncFrame(Uint8Array.of(9))).toEqual({ isOk: true, value: { kind: 'nothing' } })
  })

  test('with a byte too many or too few are refused', () => {
    const frame = writeUpdateFrame('tavolo:1/work', Uint8Array.of(0, 0))
    expect(readSyncFrame(Uint8Array.of(...frame, 0))).toEqual({ isOk: false, error: 'malformed' })
    for (let end = 0; end < frame.byteLength; end += 1)
      expect(readSyncFrame(frame.slice(0, end)).isOk).toBe(false)
  })

  test('of other documents, and those of the server, are refused', () => {
    for (const name of ['tavolo:1/other', 'tavolo:1/work\0session', 'need:1/work', ''])
      expect(readSyncFrame(writeUpdateFrame(name, Uint8Array.of(0, 0)))).toEqual({
        isOk: false,
        error: 'not-allowed',
      })
  })

  const name = 'mutated frames are read or refused, and never throw'
  test(name, async () => {
    for (const seed of seedsOfThisRun(1)) {
      await withSeed({ seed, name, project: 'quick' }, (random) => {
        for (let count = mutationCount(1000); count > 0; count -= 1)
          readSyncFrame(hostileSyncFrame(random, 'tavolo:1'))
        return Promise.resolve()
      })
    }
  })
})

describe('numbers of documents', () => {
  test('belong to whoever spoke first, and are not without end', () => {
    const claims = new ClientClaims()
    expect(claims.claim(7, 'anna')).toBe(true)
    expect(claims.claim(7, 'anna')).toBe(true)
    expect(claims.claim(7, 'eva')).toBe(false)
    expect(claims.ownerOf(7)).toBe('anna')
    const taken = Array.from({ length: 100 }, (_, index) => claims.claim(1000 + index, 'eva'))
    expect(taken.filter(Boolean)).toHaveLength(64)
  })
})

describe('rates', () => {
  test('allow a burst, then the average, and forget', () => {
    const meter = new RateMeter({ perSecond: 2, burst: 3 }, 0)
    expect([1, 2, 3, 4].map(() => meter.take(0))).toEqual([true, true, true, false])
    expect([meter.take(500), meter.take(500)]).toEqual([true, false])
    expect(meter.take(60_000, 3)).toBe(true)
    expect(meter.take(0)).toBe(false)
    const meters = new RateMeters({ perSecond: 1, burst: 1 })
    for (let index = 0; index < 1000; index += 1) meters.take(`address-${index}`, index * 1000)
    expect(meters.size).toBeLessThan(400)
  })
})

describe('how a device stands', () => {
  const small = { hash: 'a'.repeat(32), size: 5 }
  const large = { hash: 'b'.repeat(32), size: 9 }
  const own = { official: small, work: small }
  test.each([
    [
      { kind: 'left', atMs: 7 },
      { leftAtMs: 7, theirs: own, own },
    ],
    [{ kind: 'unknown' }, { leftAtMs: null, theirs: null, own }],
    [{ kind: 'unknown' }, { leftAtMs: null, theirs: own, own: null }],
    [{ kind: 'has-everything' }, { leftAtMs: null, theirs: { ...own }, own }],
    [
      { kind: 'behind', by: 4 },
      { leftAtMs: null, theirs: own, own: { ...own, work: large } },
    ],
    [
      { kind: 'ahead', by: 4 },
      { leftAtMs: null, theirs: { ...own, official: large }, own },
    ],
    [
      { kind: 'behind', by: 1 },
      { leftAtMs: null, theirs: { ...own, work: { ...small, hash: 'c'.repeat(32) } }, own },
    ],
    [
      { kind: 'behind', by: 4 },
      { leftAtMs: null, theirs: { official: large, work: small }, own: { official: small, work: large } },
    ],
  ])('%o', (state, facts) => {
    expect(deviceStateOf({ ...facts, missingFiles: 0 })).toEqual(state)
  })

  test('equal copies without all photos are not everything', () => {
    const facts = { leftAtMs: null, theirs: own, own }
    expect(deviceStateOf({ ...facts, missingFiles: 2 })).toEqual({ kind: 'lacks-files', count: 2 })
    expect(deviceStateOf({ ...facts, leftAtMs: 5, missingFiles: 2 })).toEqual({ kind: 'left', atMs: 5 })
  })

  test('a document that claims more than a number holds has still a truth', () => {
    expect(documentTruth(new Y.Doc()).size).toBe(0)
  })
})

describe('states of two processes', () => {
  function grown(random: SeededRandom): RoomState {
    const stage = setUpRoom(3, { autoAdmit: 'participant' })
    for (let count = random.between(0, 6); count > 0; count -= 1) {
      const name = `guest-${random.between(0, 5)}`
      stage.guestAsks(name)
      if (random.chance(0.3)) stage.order({ kind: 'send-away', deviceId: `device-${name}` })
    }
    return stage.room().state
  }

  const name = 'come to the same, in whichever order, and to no more than that'
  test(name, async () => {
    for (const seed of seedsOfThisRun(50)) {
      await withSeed({ seed, name, project: 'quick' }, (random) => {
        const [one, other] = [grown(random), grown(random)]
        const merged = mergeRoomStates(one, other)
        expect(mergeRoomStates(other, one)).toEqual(merged)
        expect(mergeRoomStates(merged, one)).toEqual(merged)
        expect(mergeRoomStates(other, merged)).toEqual(merged)
        const known = new Set([...merged.members, ...merged.sentAway].map(({ deviceId }) => deviceId))
        expect(known.size).toBe(merged.members.length + merged.sentAway.length)
        for (const { deviceId } of [...one.members, ...other.members]) expect(known.has(deviceId)).toBe(true)
        return Promise.resolve()
      })
    }
  })
})
