import { logLineRate } from '../../shared/sync/room/limits.ts'
import { RateMeter } from '../../shared/sync/room/rate-meter.ts'

/** Something that happened at the hub. Never a token, a name or what people wrote. */
export interface HubEvent {
  readonly event: string
  /** The network address that it came from; null when from none. */
  readonly address: string | null
  /** One of the hub's own words. */
  readonly detail: string
}

/** Where events go. */
export interface HubLog {
  readonly write: (event: HubEvent) => void
}

/** A log that counts, and writes only as many lines as somebody could read. */
export interface CountingLog extends HubLog {
  /** How often each event happened, since the start. */
  readonly counts: () => Readonly<Record<string, number>>
}

/** Counts every event and passes on the first of each flood; what was left out is told with the next line. */
export function countingLog(log: HubLog, nowMs: () => number): CountingLog {
  const counts = new Map<string, number>()
  const meter = new RateMeter(logLineRate, nowMs())
  let leftOut = 0
  return {
    write(event) {
      counts.set(event.event, (counts.get(event.event) ?? 0) + 1)
      if (!meter.take(nowMs())) {
        leftOut += 1
        return
      }
      if (leftOut > 0) log.write({ event: 'left-out', address: null, detail: String(leftOut) })
      leftOut = 0
      log.write(event)
    },
    counts: () => Object.fromEntries(counts),
  }
}

/** One event as a line of text. */
export function hubLogLine({ event, address, detail }: HubEvent): string {
  return [event, address ?? '-', detail].join(' ').trimEnd()
}
