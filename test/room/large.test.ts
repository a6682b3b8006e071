import { describe, expect, test, vi } from 'vitest'
import { whyNoLab } from '../support/net-lab/lab-abilities.ts'
import { openMeshRoom, type MeshRoom } from './mesh-room.ts'

const whyNot = await whyNoLab()
if (whyNot !== null) console.log(`The tests in network namespaces are skipped: ${whyNot}`)

const seed = Number(process.env.SEED ?? 1)
const megabyte = 1024 * 1024
// Somebody may wait for so much, on two cores that also send it.
const patienceMs = 180_000

/** Plays with a room of its own. */
async function inRoom(way: 'mesh' | 'hub', play: (room: MeshRoom) => Promise<void>): Promise<void> {
  const room = await openMeshRoom({
    ...{ laptops: ['anna', 'bruno'], guests: way === 'hub' ? ['dario'] : [], seed },
    ...{ shaping: 'not-needed', door: way === 'hub' ? 'hub' : 'signalling' },
  })
  try {
    await play(room)
  } finally {
    await room.close()
  }
}

async function writeMore(room: MeshRoom): Promise<void> {
  for (const [index, { call }] of [...room.windows, ...room.guests].entries())
    await call('write', { seed: seed + index, edits: 20 })
  expect(await room.converge(5000), await room.describe()).not.toBeNull()
  expect(await room.areCopiesEqual()).toBe(true)
}

describe.skipIf(whyNot !== null).each([10, 50])('a tavolo of %i MB', (size) => {
  test('reaches a laptop that comes late by the mesh, and small changes go on', async () => {
    await inRoom('mesh', async (room) => {
      const anna = await room.seat('anna')
      await anna.call('fill', size * megabyte)
      await room.join(anna)
      await room.join(await room.seat('bruno'))
      const tookMs = await room.converge(patienceMs)
      console.log(`${size} MB reached a late laptop by the mesh in ${Math.round(tookMs ?? Number.NaN)} ms`)
      expect(tookMs, await room.describe()).not.toBeNull()
      await writeMore(room)
    })
  })

  test('reaches a laptop and a guest that come late by the hub, and small changes go on', async () => {
    await inRoom('hub', async (room) => {
      const anna = await room.seat('anna')
      await anna.call('fill', size * megabyte)
      await room.join(anna, 'hub')
      await vi.waitUntil(async () => anna.call('hasHubAll'), { timeout: patienceMs })
      const bruno = await room.seat('bruno')
      await room.join(bruno, 'hub')
      const laptopMs = await room.converge(patienceMs)
      expect(laptopMs, await room.describe()).not.toBeNull()
      const startMs = performance.now()
      await room.seatGuest('dario')
      const inMs = performance.now() - startMs
      const guestMs = await room.converge(patienceMs)
      expect(guestMs, await room.describe()).not.toBeNull()
      console.log(
        `${size} MB by the hub: at a late laptop after ${Math.round(laptopMs ?? 0)} ms, ` +
          `at a late guest ${Math.round(guestMs ?? 0)} ms after it came in (${Math.round(inMs)} ms)`,
      )
      await writeMore(room)
    })
  })
})
