import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { helloTimeoutMs, headersTimeoutMs } from '../../../shared/sync/room/limits.ts'
import { writeUpdateFrame } from '../../../shared/sync/room/sync-frame.ts'
import { authFrame } from '../../support/hub/auth-frame.ts'
import { watchHonestPair } from '../../support/hub/honest-pair.ts'
import {
  hostileDoorFrame,
  hostileRequest,
  hostileSignalFrame,
  hostileSyncFrame,
} from '../../support/hub/hostile-frames.ts'
import { pageSocketClass, pageSocketUrl } from '../../support/hub/page-sockets.ts'
import { startProcessTable, type ProcessTable } from '../../support/hub/process-table.ts'
import { openTcp, requestFor } from '../../support/hub/raw-http.ts'
import type { SyncClient } from '../../support/hub/sync-client.ts'
import { until } from '../../support/hub/test-hub.ts'
import { mutationCount } from '../../support/mutate-bytes.ts'
import { type SeededRandom, seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'

/** Of each kind in every run; ten thousand of all kinds together are promised. */
const attacks = mutationCount(2500)

/** What is promised to who works on meanwhile, on a machine that is busy with the attack too. */
const longestDelayMs = 2000

let table: ProcessTable
let marta: SyncClient
let anna: SyncClient

beforeEach(async () => {
  table = await startProcessTable()
  const guest = await table.guest('anna')
  marta = table.sync(table.martaSession, { laptop: true })
  anna = table.sync(guest.session)
  await Promise.all([marta.synced, anna.synced])
})

afterEach(async () => {
  await table.close()
})

/** Another address of this computer for each attacker: what one is refused is not what the others are. */
function addressOf(index: number): string {
  return `127.0.${1 + Math.floor(index / 200)}.${1 + (index % 200)}`
}

async function sendFrom(from: string, bytes: Uint8Array): Promise<void> {
  const socket = await openTcp(table.place, from)
  socket.resume()
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.end(bytes)
  // Half a request is waited for; the attacker does not.
  const timer = setTimeout(() => socket.destroy(), 50)
  await closed
  clearTimeout(timer)
}

async function openRaw(path: string, from: string): Promise<WebSocket | null> {
  const socket = new WebSocket(`ws://${table.place}${path}`, {
    headers: { Origin: `http://${table.place}` },
    localAddress: from,
  })
  socket.on('error', () => undefined)
  await Promise.race([once(socket, 'open'), once(socket, 'close')])
  return socket.readyState === WebSocket.OPEN ? socket : null
}

/** Does something many times, some at once. */
async function many(count: number, run: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < count) {
      const index = next
      next += 1
      await run(index)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
}

/** Runs an attack while Marta and Anna work, and checks that they noticed nothing. */
async function attack(name: string, run: (random: SeededRandom) => Promise<void>): Promise<void> {
  const [seed = 1] = seedsOfThisRun(1)
  await withSeed({ seed, name, project: 'hub-alone' }, async (random) => {
    const pair = watchHonestPair(marta, anna)
    await run(random)
    const { count, worstMs, medianMs } = await pair.stop()
    console.log(
      `${name}: ${count} changes meanwhile, median ${medianMs.toFixed(1)} ms, worst ${worstMs.toFixed(0)} ms`,
    )
    expect(worstMs).toBeLessThan(longestDelayMs)
    expect(table.process().child.exitCode).toBeNull()
    expect(table.marta.told.map(({ kind }) => kind)).not.toContain('refused')
    // Whoever comes now gets in, and gets everything.
    const late = await table.guest('late')
    const lates = table.sync(late.session)
    await lates.synced
    expect(lates.documents.work.getMap('needs').size).toBe(marta.documents.work.getMap('needs').size)
  })
}

describe('whoever works notices nothing of', () => {
  test('malformed requests', async () => {
    await attack('malformed requests', async (random) => {
      await many(attacks, async (index) =>
        sendFrom(addressOf(index % 100), hostileRequest(random, table.place)),
      )
    })
    const counts = await table.close()
    expect(counts['http-malformed'] ?? 0).toBeGreaterThan(attacks / 20)
  })

  test('malformed words at the door', async () => {
    let sent = 0
    await attack('malformed words at the door', async (random) => {
      await many(attacks, async (index) => {
        const socket = await openRaw('/door', addressOf(index % 100))
        if (socket === null) return
        socket.send(hostileDoorFrame(random))
        sent += 1
        await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, 100))])
        socket.terminate()
      })
    })
    const counts = await table.close()
    expect(sent).toBe(attacks)
    expect((counts['bad-message'] ?? 0) + (counts['too-much'] ?? 0)).toBeGreaterThan(attacks / 2)
  })

  test('malformed changes from guests that were let in', async () => {
    const guests = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => table.guest(`eva${index}`, addressOf(index))),
    )
    let sent = 0
    await attack('malformed changes from guests that were let in', async (random) => {
      await Promise.all(
        guests.map(async ({ session }, index) => {
          const from = addressOf(index)
          while (sent < attacks) {
            const socket = await openRaw('/sync', from)
            if (socket === null) {
              await new Promise((resolve) => setTimeout(resolve, 50))
              continue
            }
            for (const name of ['official', 'work']) socket.send(authFrame(`tavolo:1/${name}`, session))
            for (let frame = 0; frame < 20 && socket.readyState === WebSocket.OPEN; frame += 1) {
              socket.send(hostileSyncFrame(random, 'tavolo:1'))
              sent += 1
              await new Promise((resolve) => setTimeout(resolve, 1))
            }
            socket.terminate()
          }
        }),
      )
    })
    const counts = await table.close()
    expect((counts['sync-malformed'] ?? 0) + (counts['sync-not-allowed'] ?? 0)).toBeGreaterThan(100)
    const keys = [...marta.documents.official.getMap('needs').keys()]
    expect(keys.filter((key) => key.startsWith('hostile'))).toEqual([])
  })

  test('malformed words at the signaling, from a laptop that was let in', async () => {
    const { laptop } = table.state().secrets
    let sent = 0
    await attack('malformed words at the signaling, from a laptop that was let in', async (random) => {
      const forSignal = { place: table.place, door: 'signal', laptopSecret: laptop } as const
      while (sent < attacks) {
        const socket = new (pageSocketClass(forSignal))(pageSocketUrl(forSignal))
        await new Promise<void>((resolve) => {
          socket.addEventListener('open', () => resolve())
          socket.addEventListener('close', () => resolve())
        })
        socket.send(JSON.stringify({ type: 'session', session: table.martaSession }))
        for (let frame = 0; frame < 300 && socket.readyState === WebSocket.OPEN; frame += 1) {
          socket.send(hostileSignalFrame(random))
          sent += 1
          if (frame % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
        }
        socket.close()
      }
    })
    const counts = await table.close()
    expect(counts['signal-malformed']).toBeGreaterThan(attacks / 10)
  })

  test('a flood of a guest, which is cut off', async () => {
    const { door, session } = await table.guest('eva', addressOf(0))
    await attack('a flood of a guest, which is cut off', async () => {
      for (let round = 0; round < 5; round += 1) {
        const socket = await openRaw('/sync', addressOf(0))
        socket?.send(authFrame('tavolo:1/work', session))
        const closed = socket === null ? null : once(socket, 'close')
        for (let frame = 0; frame < 4000 && socket?.readyState === WebSocket.OPEN; frame += 1) {
          socket.send(writeUpdateFrame('tavolo:1/work', new Uint8Array(2)))
          if (frame % 500 === 0) await new Promise((resolve) => setImmediate(resolve))
        }
        await closed
      }
      for (let frame = 0; frame < 500; frame += 1) door.say({ kind: 'ping', n: frame })
      await door.closed
    })
    const counts = await table.close()
    expect(counts['sync-too-much']).toBeGreaterThanOrEqual(5)
    expect(counts['too-much']).toBeGreaterThanOrEqual(1)
  })

  test('requests that dribble, sockets that say nothing, and more sockets than one may have', async () => {
    await attack('requests that dribble', async () => {
      const head = requestFor(table.place, '/')
      const dribbling = await Promise.all(
        Array.from({ length: 40 }, async (_, index) => openTcp(table.place, addressOf(index % 10))),
      )
      const startMs = performance.now()
      const ends = dribbling.map(async (socket) => {
        socket.resume()
        let at = 0
        const timer = setInterval(() => {
          socket.write(head.slice(at, at + 1))
          at += 1
        }, 400)
        await new Promise<void>((resolve) => socket.once('close', () => resolve()))
        clearInterval(timer)
        return performance.now() - startMs
      })
      const silent = await Promise.all(
        ['/door', '/sync', '/sealed/door', '/sealed/sync'].map(async (path) => {
          const socket = await openRaw(path, addressOf(20))
          if (socket !== null) await once(socket, 'close')
          return performance.now() - startMs
        }),
      )
      const crowd = await Promise.all(
        Array.from({ length: 200 }, async () => openTcp(table.place, addressOf(30))),
      )
      await until(
        () => crowd.filter(({ destroyed }) => destroyed).length >= 200 - 64,
        'that most are refused',
      )
      for (const socket of crowd) socket.destroy()
      expect(Math.max(...(await Promise.all(ends)))).toBeLessThan(headersTimeoutMs + 2500)
      expect(Math.max(...silent)).toBeLessThan(helloTimeoutMs + 2500)
    })
    const counts = await table.close()
    expect(counts['http-too-many']).toBeGreaterThanOrEqual(200 - 64)
    expect((counts['sealed-too-late'] ?? 0) + (counts['sync-too-late'] ?? 0)).toBeGreaterThanOrEqual(3)
  })
})
