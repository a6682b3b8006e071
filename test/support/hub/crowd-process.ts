// A crowd of guests in a process of its own, so that what they cost is not counted to the server.
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../percentile.ts'
import { sameBytes } from '../same-bytes.ts'
import { seededRandom } from '../seeded-random.ts'
import { crowdGuest, type CrowdGuest } from './crowd-guest.ts'
import type { CrowdOrder, CrowdReport } from './crowd-orders.ts'

/** Guests whose sight of others' cards is timed; all would cost more than the cards themselves. */
const watchers = 5

/** A room fills in a minute or so; here a guest comes every 20 ms. */
const arrivalMs = 20
const pollMs = 25

const guests: CrowdGuest[] = []
const writtenMs = new Map<string, number>()
let seenMs: number[] = []

function report(what: CrowdReport): void {
  process.send?.(what)
}

function needsOf({ documents }: CrowdGuest) {
  return documents.work.getMap('needs')
}

async function come(order: Extract<CrowdOrder, { kind: 'come' }>): Promise<void> {
  const { place, invitation } = order
  const startMs = performance.now()
  for (let number = 0; number < order.guests; number += 1) {
    const guest = crowdGuest({ place, invitation, number })
    guests.push(guest)
    if (number < watchers) watch(guest)
    await wait(arrivalMs)
  }
  while (!guests.every(({ isComplete }) => isComplete())) await wait(pollMs)
  report({ kind: 'in', tookMs: performance.now() - startMs })
}

function watch(guest: CrowdGuest): void {
  needsOf(guest).observe(({ keysChanged, transaction }) => {
    if (transaction.local) return
    for (const key of keysChanged as Set<string>) {
      const atMs = writtenMs.get(key)
      if (atMs !== undefined) seenMs.push(performance.now() - atMs)
    }
  })
}

async function write({ everyMs, forMs, seed }: Extract<CrowdOrder, { kind: 'write' }>): Promise<void> {
  const random = seededRandom(seed)
  const endMs = performance.now() + forMs
  seenMs = []
  let cards = 0
  let updateBytes = 0
  async function writeAll(guest: CrowdGuest): Promise<void> {
    await wait(random.between(0, everyMs))
    const count = (
      update: Uint8Array,
      _origin: unknown,
      _document: unknown,
      { local }: { local: boolean },
    ) => {
      if (local) updateBytes += update.byteLength
    }
    guest.documents.work.on('update', count)
    while (performance.now() < endMs) {
      const startMs = performance.now()
      writtenMs.set(guest.writeCard(), startMs)
      cards += 1
      await wait(everyMs)
    }
    guest.documents.work.off('update', count)
  }
  await Promise.all(guests.map(writeAll))
  const seen = { p50: percentile(seenMs, 0.5), p95: percentile(seenMs, 0.95), longest: percentile(seenMs, 1) }
  report({ kind: 'written', cards, updateBytes, seen })
}

function stand(): void {
  const [first] = guests
  const copies = guests.map(({ documents }) =>
    createHash('sha256')
      .update(sameBytes(documents.official))
      .update(sameBytes(documents.work))
      .digest('hex'),
  )
  report({
    kind: 'stands',
    complete: guests.filter(({ isComplete }) => isComplete()).length,
    copies: new Set(copies).size,
    cards: first === undefined ? 0 : needsOf(first).size,
    drops: guests.reduce((sum, { drops }) => sum + drops(), 0),
  })
}

process.on('message', (order: CrowdOrder) => {
  if (order.kind === 'come') void come(order)
  else if (order.kind === 'write') void write(order)
  else stand()
})
// Nobody waits for these guests any more.
process.on('disconnect', () => process.exit())
