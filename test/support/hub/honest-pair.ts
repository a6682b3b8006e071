import type { SyncClient } from './sync-client.ts'
import { until } from './test-hub.ts'

/** Two devices that go on working while something happens to the hub. */
export interface HonestPair {
  /** Stops, and gives how long what one wrote took to reach the other: the longest and the middle of all, in ms. */
  readonly stop: () => Promise<{
    readonly count: number
    readonly worstMs: number
    readonly medianMs: number
  }>
}

const everyMs = 50

/** The first writes twenty times a second; the second must see everything. */
export function watchHonestPair(writer: SyncClient, reader: SyncClient): HonestPair {
  const sentMs = new Map<string, number>()
  const takenMs: number[] = []
  const seen = reader.documents.work.getMap('needs')
  const note = (event: { readonly keysChanged: Set<string> }) => {
    for (const key of event.keysChanged) {
      const atMs = sentMs.get(key)
      if (atMs !== undefined) takenMs.push(performance.now() - atMs)
    }
  }
  seen.observe(note)
  let count = 0
  const timer = setInterval(() => {
    const key = `honest-${count}`
    count += 1
    sentMs.set(key, performance.now())
    writer.documents.work.getMap('needs').set(key, 'un bisogno scritto con calma')
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await until(() => takenMs.length >= count, `all of ${count} changes; came: ${takenMs.length}`)
      seen.unobserve(note)
      const sorted = takenMs.toSorted((one, other) => one - other)
      return { count, worstMs: sorted.at(-1) ?? 0, medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0 }
    },
  }
}
