import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryOf } from '../../support/hub/memory-of.ts'
import { startProcessTable } from '../../support/hub/process-table.ts'
import type { SyncClient } from '../../support/hub/sync-client.ts'
import { seededRandom } from '../../support/seeded-random.ts'

const guestCount = 100
const cardsOfGuest = 10

/** Waits longer than the tests of single devices: a hundred of them share one or two processors here. */
async function untilAll(holds: () => boolean, what: string): Promise<void> {
  const startMs = Date.now()
  while (!holds()) {
    if (Date.now() - startMs > 40_000) throw new Error(`Waited forty seconds for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('a hundred guests come at once, write cards, and have everything', { timeout: 90_000 }, async () => {
  const table = await startProcessTable()
  const marta = table.sync(table.martaSession, { laptop: true })
  await marta.synced
  const startMs = performance.now()
  const guests: SyncClient[] = []
  const comers = Array.from({ length: guestCount }, async (_, index) => {
    const from = `127.0.2.${index + 1}`
    const { session } = await table.guest(`guest${index}`, from)
    const client = table.sync(session, { from })
    guests.push(client)
    await client.synced
  })
  await Promise.all(comers)
  const inMs = performance.now() - startMs
  const delaysMs: number[] = []
  const sentMs = new Map<string, number>()
  marta.documents.work.getMap('cards').observe((event: { readonly keysChanged: Set<string> }) => {
    for (const key of event.keysChanged) delaysMs.push(performance.now() - (sentMs.get(key) ?? 0))
  })
  for (let card = 0; card < cardsOfGuest; card += 1) {
    for (const [index, guest] of guests.entries()) {
      const key = `${index}-${card}`
      sentMs.set(key, performance.now())
      guest.documents.work.getMap('cards').set(key, 'Serve un pulmino il giovedì, per chi scende a valle.')
      if (index % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const total = guestCount * cardsOfGuest
  const all = [marta, ...guests]
  await untilAll(
    () => all.every(({ documents }) => documents.work.getMap('cards').size === total),
    'all cards everywhere',
  )
  const sorted = delaysMs.toSorted((one, other) => one - other)
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0)
  const { nowMb } = memoryOf(table.process().child.pid ?? 0)
  console.log(
    `${guestCount} guests in after ${inMs.toFixed(0)} ms; ${total} cards, at Marta p50 ${at(0.5)} ms, p95 ${at(0.95)} ms; hub ${nowMb.toFixed(0)} MB`,
  )
  expect(
    new Set(all.map(({ documents }) => Buffer.from(Y.encodeStateVector(documents.work)).toString('hex')))
      .size,
  ).toBe(1)
  const counts = await table.close()
  // The facilitator's door is still open: it was told of everybody, in frames that are larger than a device's may be.
  expect(table.marta.told.findLast(({ kind }) => kind === 'people')).toHaveProperty(
    'people.length',
    guestCount + 1,
  )
  expect(Object.keys(counts).filter((key) => key.startsWith('sync-') || key.startsWith('http-'))).toEqual([])
})

test('a tavolo of ten megabytes comes from a laptop and reaches a late guest', async () => {
  const table = await startProcessTable()
  const marta = table.sync(table.martaSession, { laptop: true })
  await marta.synced
  const random = seededRandom(1)
  const letters = () => String.fromCodePoint(random.between(97, 122))
  for (let index = 0; index < 1000; index += 1) {
    const text = Array.from({ length: 100 }, letters).join('')
    marta.documents.work.getMap('cards').set(`large-${index}`, text.repeat(100))
  }
  const sizeBytes = Y.encodeStateAsUpdate(marta.documents.work).byteLength
  await untilAll(() => marta.providers.work.unsyncedChanges === 0, 'that the hub has all of it')
  const startMs = performance.now()
  const late = await table.guest('late')
  const lates = table.sync(late.session)
  await lates.synced
  await untilAll(() => lates.documents.work.getMap('cards').size === 1000, 'all of it at the guest')
  console.log(
    `${(sizeBytes / 1e6).toFixed(1)} MB at a late guest after ${(performance.now() - startMs).toFixed(0)} ms`,
  )
  expect(await table.close()).not.toHaveProperty('sync-too-much')
})
