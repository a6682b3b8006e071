import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startBare } from '../../bench/bare-room/start-bare.ts'
import { blobLaptop, photoBytes } from '../../support/hub/blob-laptop.ts'
import { plainSocketClass } from '../../support/hub/page-sockets.ts'
import { startProcessTable } from '../../support/hub/process-table.ts'
import { openSync, type SyncClient } from '../../support/hub/sync-client.ts'
import { percentile } from '../../support/percentile.ts'

/** Everybody writes a card three times in a second. */
const people = 30
const everyMs = 330
/** What a phone gets of a crowded Wi-Fi. */
const wifiBits = 50_000_000
const photos = 14
const photoSize = 3_600_000
/** Nobody notices that photos travel. The figures are printed; on a busy machine only the middle can be compared. */
const toleratedMs = 60

/** How long what each wrote took to reach one reader, in milliseconds, until the work is done. */
async function sightsDuring(
  { writers, reader }: { readonly writers: readonly SyncClient[]; readonly reader: SyncClient },
  work: () => Promise<void>,
): Promise<{ readonly p50: number; readonly p95: number; readonly count: number }> {
  const sentMs = new Map<string, number>()
  const tookMs: number[] = []
  const needs = reader.documents.work.getMap('needs')
  const note = ({ keysChanged }: { keysChanged: Set<string> }) => {
    for (const key of keysChanged) {
      const atMs = sentMs.get(key)
      if (atMs !== undefined) tookMs.push(performance.now() - atMs)
    }
  }
  needs.observe(note)
  const start = Math.round(performance.now())
  let count = 0
  const timers = writers.map((writer, place) =>
    setInterval(() => {
      const key = `${start}-${place}-${(count += 1)}`
      sentMs.set(key, performance.now())
      writer.documents.work.getMap('needs').set(key, 'un bisogno scritto da qualcuno')
    }, everyMs + place),
  )
  await work()
  for (const timer of timers) clearInterval(timer)
  needs.unobserve(note)
  return { p50: percentile(tookMs, 0.5), p95: percentile(tookMs, 0.95), count: tookMs.length }
}

test(
  'while 50 MB of photos travel over the same Wi-Fi, what thirty people type is not held up',
  { timeout: 180_000 },
  async () => {
    const table = await startProcessTable({ blobsFolder: await mkdtemp(join(tmpdir(), 'tavolo-typing-')) })
    table.marta.close()
    await table.marta.closed
    const { place, state } = table
    const link = await startBare('slow-link', [Number(place.split(':')[1]), wifiBits])
    const plainClass = plainSocketClass({ place, origin: 'app://tavolo' })
    const way = (address: string) => ({ address, state, classFor: () => plainClass })
    const marta = await blobLaptop(way(place), { name: 'Marta', session: table.martaSession })
    for (let count = 0; count < photos; count += 1) await marta.attach(photoBytes(photoSize))
    const sessions = await Promise.all(
      Array.from({ length: people + 1 }, async (_, index) => table.guest(`guest-${index}`, addressOf(index))),
    )
    const clients = sessions.map(({ session }, index) =>
      openSync({
        place,
        session,
        ...(index === people ? { through: link.place } : { from: addressOf(index) }),
      }),
    )
    await Promise.all(clients.map(({ synced }) => synced))
    const reader = clients[people]
    if (reader === undefined) throw new Error('Nobody reads')
    const devices = { writers: clients.slice(0, people), reader }
    await sightsDuring(devices, async () => pause(2000))
    const alone = await sightsDuring(devices, async () => pause(8000))
    await marta.door.order({ kind: 'auto-admit', role: 'minute-taker' })
    const startMs = performance.now()
    let tookMs = 0
    const late = await blobLaptop(way(link.place), { name: 'Luca', seed: 5 })
    const during = await sightsDuring(devices, async () => {
      while (late.files.named.blobs.length < photos || late.files.missingFiles > 0) await pause(20)
      tookMs = performance.now() - startMs
    })
    const figures = { alone, during, megabytes: (photos * photoSize) / 1e6, tookMs: Math.round(tookMs) }
    process.stdout.write(`${JSON.stringify(figures)}\n`)
    expect(during.count).toBeGreaterThan(100)
    expect(during.p50).toBeLessThan(alone.p50 + toleratedMs)
    for (const client of clients) client.close()
    late.stop()
    marta.stop()
    await link.close()
    await table.close()
  },
)

/** The last one comes by the link, which is at the computer's own address. */
function addressOf(index: number): string {
  return index === people ? '127.0.0.1' : `127.0.1.${1 + index}`
}

async function pause(delayMs: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, delayMs)
  })
}
