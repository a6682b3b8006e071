import { afterEach, beforeEach, expect, test } from 'vitest'
import { largestBacklogBytes, mostBacklogBytes } from '../../../shared/sync/room/limits.ts'
import { watchHonestPair, type HonestPair } from '../../support/hub/honest-pair.ts'
import { forgetPeak, memoryOf } from '../../support/hub/memory-of.ts'
import { startProcessTable, type ProcessTable } from '../../support/hub/process-table.ts'
import { openReluctantGuest, type ReluctantGuest } from '../../support/hub/reluctant-guest.ts'
import type { SyncClient } from '../../support/hub/sync-client.ts'
import { until } from '../../support/hub/test-hub.ts'

const megabyte = 1024 * 1024

/** What the program itself takes more while megabytes pass through it: copies that wait to be collected. */
const passingMb = 400

/** What is promised to who works on meanwhile, as in every attack. */
const longestDelayMs = 2000

let table: ProcessTable
let marta: SyncClient
let anna: SyncClient
let dario: SyncClient
let reluctant: ReluctantGuest[] = []

beforeEach(async () => {
  table = await startProcessTable()
  marta = table.sync(table.martaSession, { laptop: true })
  anna = table.sync((await table.guest('anna')).session)
  dario = table.sync((await table.guest('dario')).session)
  await Promise.all([marta.synced, anna.synced, dario.synced])
})

afterEach(async () => {
  for (const guest of reluctant) guest.leave()
  reluctant = []
  await table.close()
})

/** Guests come that take nothing, each with so many sockets. */
async function comeReluctantly(count: number, socketCount = 1): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const from = `127.0.3.${index + 1}`
    const { session } = await table.guest(`eva${index}`, from)
    for (let socket = 0; socket < socketCount; socket += 1)
      reluctant.push(await openReluctantGuest({ place: table.place, session, from }))
  }
}

function hubPid(): number {
  return table.process().child.pid ?? 0
}

/** Lines of the log that say that a device was let go because it does not read. */
function letGo(): number {
  return table
    .process()
    .reports.filter((one) => one.kind === 'log' && one.line.startsWith('does-not-read 127.0.3.')).length
}

/** Says what an honest pair and the hub's memory had of it. */
async function noticed(name: string, { pair, beforeMb }: { pair: HonestPair; beforeMb: number }) {
  const { count, medianMs, worstMs } = await pair.stop()
  const tookMb = memoryOf(hubPid()).peakMb - beforeMb
  console.log(
    `${name}: hub ${beforeMb.toFixed(0)} MB and ${tookMb.toFixed(0)} MB more; ${letGo()} let go; ${count} changes meanwhile, median ${medianMs.toFixed(1)} ms, worst ${worstMs.toFixed(0)} ms`,
  )
  return { tookMb, worstMs }
}

function beginWatching(): { pair: HonestPair; beforeMb: number } {
  forgetPeak(hubPid())
  return { pair: watchHonestPair(anna, dario), beforeMb: memoryOf(hubPid()).nowMb }
}

/** Marta writes pages of a megabyte, over those of before, and the others have them. */
async function bringPages(count: number): Promise<void> {
  const mark = String(performance.now())
  const pages = Array.from({ length: count }, (_, index) => `page-${index}`)
  for (const page of pages) marta.documents.work.getMap('large').set(page, mark + 'a'.repeat(megabyte))
  const has = ({ documents }: SyncClient) =>
    pages.every((page) => String(documents.work.getMap('large').get(page)).startsWith(mark))
  await until(() => has(anna) && has(dario), `the pages of ${mark}`)
}

test('a guest that never reads is let go when too much waits for it, and nobody else notices', async () => {
  await bringPages(8)
  await comeReluctantly(1)
  const watched = beginWatching()
  // On a busy machine some of its questions are answered together, and fewer megabytes wait after each.
  for (let round = 0; round < 60 && letGo() === 0; round += 1) {
    reluctant[0]?.askForAll('tavolo:1/work')
    await bringPages(1)
  }
  const { tookMb, worstMs } = await noticed('one guest that never reads', watched)
  expect(letGo()).toBe(1)
  expect(tookMb).toBeLessThan(largestBacklogBytes / megabyte + passingMb)
  expect(worstMs).toBeLessThan(longestDelayMs)
})

test('forty that read nothing or a kilobyte a second, on two sockets each, cannot fill the memory together', async () => {
  await bringPages(2)
  await comeReluctantly(40, 2)
  const watched = beginWatching()
  for (const guest of reluctant) guest.askForAll('tavolo:1/work')
  const slow = reluctant.filter((_, index) => index % 2 === 0)
  const timer = setInterval(() => {
    for (const guest of slow) guest.takeKilobyte()
  }, 1000)
  try {
    for (let round = 0; round < 20 && letGo() === 0; round += 1) await bringPages(1)
  } finally {
    clearInterval(timer)
  }
  const { tookMb, worstMs } = await noticed('forty that hardly read', watched)
  expect(letGo()).toBeGreaterThan(0)
  expect(tookMb).toBeLessThan(mostBacklogBytes / megabyte + passingMb)
  expect(worstMs).toBeLessThan(longestDelayMs)
})
