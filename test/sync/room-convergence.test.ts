import { expect, test, vi } from 'vitest'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { createRecord } from '../../shared/doc/commands/record-commands.ts'
import { emptyDocuments } from '../../shared/doc/commands/set-up-tavolo.ts'
import { writeSnapshot } from '../../shared/doc/commands/write-snapshot.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { readSnapshot, snapshotSchema } from '../../shared/doc/snapshot.ts'
import { recordTypes } from '../../shared/model/record-types.ts'
import { documentTruth } from '../../shared/sync/room/document-truth.ts'
import { cutNetwork } from '../support/memory-wire.ts'
import { changeSomething } from '../support/random-changes.ts'
import { fastTimekeeper, roomDevice, type RoomDevice } from '../support/room-device.ts'
import { memoryRoomHub, type RoomHub } from '../support/room-hubs.ts'
import { sameBytes } from '../support/same-bytes.ts'
import { sampleSnapshot, testContext } from '../support/sample-documents.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../support/seeded-random.ts'

/** Timers and the hub's clock run this many times as fast. */
const pace = 10
const rounds = 25
const seedCount = Number(process.env.TAVOLO_ROOM_SEEDS ?? 2)

interface Peer {
  readonly device: RoomDevice
  readonly context: CommandContext
  readonly isGuest: boolean
}

function peer(hub: RoomHub, number: number, isGuest: boolean): Peer {
  const documents = emptyDocuments()
  documents.official.clientID = 1000 + number
  documents.work.clientID = 2000 + number
  const name = number === 0 ? 'Marta' : `Persona${number}`
  const device = roomDevice(hub, {
    ...{ name, documents, seed: number + 1, timekeeper: fastTimekeeper(pace) },
    kind: isGuest ? 'guest' : 'laptop',
    ...(number === 0 ? { session: hub.ownerSession } : {}),
  })
  let made = 0
  const context: CommandContext = {
    ...testContext(),
    documents,
    author: { deviceId: device.door.deviceId, name },
    newId: (kind) => `${kind}:P${number}-${(made += 1)}`,
  }
  return { device, context, isGuest }
}

/** Guests write in the work document only, as the page lets them. */
function change({ context, isGuest }: Peer, random: SeededRandom): void {
  if (!isGuest) {
    changeSomething(context, random)
    return
  }
  const needs = listRecords(context.documents, recordTypes.needs)
  if (needs.length > 0)
    createRecord(context, recordTypes.needs, { ...random.pick(needs), id: context.newId('need') })
}

/** Everything of both documents. */
function bytesOf({ device: { documents } }: Peer): string {
  return [documents.official, documents.work]
    .map((document) => Buffer.from(sameBytes(document)).toString('base64'))
    .join(' ')
}

function areEqual(peers: readonly Peer[]): boolean {
  const truths = peers.map(({ device: { documents } }) =>
    JSON.stringify([documentTruth(documents.official), documentTruth(documents.work)]),
  )
  const isComplete = peers.every(({ device }) => {
    const { isComplete: isDone, pendingCount } = device.link.sync.status.get()
    return isDone && pendingCount === 0
  })
  return new Set(truths).size === 1 && isComplete
}

async function disturb(hub: RoomHub, random: SeededRandom): Promise<void> {
  const roll = random.between(0, 19)
  if (roll < 2 && hub.network !== null) cutNetwork(hub.network, random.between(50, 1500))
  else if (roll === 2) hub.restart()
  await new Promise((resolve) => setTimeout(resolve, random.between(0, 60)))
}

for (const seed of seedsOfThisRun(seedCount)) {
  const name = `devices around a hub on a bad network end with the same tavolo, seed ${seed}`
  test(name, { timeout: 120_000 }, async () => {
    await withSeed({ seed, name: 'devices around a hub', project: 'quick' }, async (random) => {
      const startMs = Date.now()
      const hub = await memoryRoomHub({ random, nowMs: () => startMs + (Date.now() - startMs) * pace })
      hub.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'participant' })
      const marta = peer(hub, 0, false)
      const sample = sampleSnapshot()
      const minutes = sample.minutes.map((one) => ({ ...one, status: 'draft' as const }))
      writeSnapshot(marta.context, { ...sample, minutes }, 'lineage:l')
      await vi.waitUntil(() => marta.device.link.sync.status.get().isComplete, { timeout: 5000 })
      const count = random.between(2, 5)
      const peers = [
        marta,
        ...Array.from({ length: count - 1 }, (_, index) => peer(hub, index + 1, index % 2 === 0)),
      ]
      const isIn = ({ device }: Peer) => device.door.state.get().kind === 'admitted'
      await vi.waitUntil(() => peers.every(isIn), { timeout: 10_000 })
      for (const { device, isGuest } of peers.slice(1)) {
        if (!isGuest) {
          await marta.device.door.order({
            kind: 'set-role',
            deviceId: device.door.deviceId,
            role: 'minute-taker',
          })
        }
      }
      for (let round = 0; round < rounds; round += 1) {
        for (const one of peers) {
          for (let changes = random.between(0, 2); changes > 0; changes -= 1) change(one, random)
        }
        await disturb(hub, random)
      }
      // With ten times the pace: the five seconds that a person waits at most, and the time of this computer.
      await vi.waitUntil(() => areEqual(peers), { timeout: 20_000, interval: 50 })
      expect(new Set(peers.map(bytesOf)).size).toBe(1)
      const [reference, ...others] = peers.map(({ context }) => readSnapshot(context.documents))
      for (const other of others) expect(other).toEqual(reference)
      expect(snapshotSchema.safeParse(reference).error).toBeUndefined()
      for (const { device } of peers) device.stop()
      await hub.close()
    })
  })
}
