import type { NearbyTavolo } from '../../shared/ipc/discovery.ts'
import type { Id } from '../../shared/model/id.ts'
import { writeHubAddress } from '../../shared/sync/room/hub-address.ts'
import { tavoloHash } from '../../shared/sync/room/tavolo-hash.ts'
import type { Timekeeper } from '../store/timekeeper.ts'

/** Tells the tavoli nearby, now and whenever they change, until the function that it gives is called. */
export type WatchNearby = (tell: (tavoli: readonly NearbyTavolo[]) => void) => () => void

/** What the search works with. */
export interface MovedHubParts {
  readonly timekeeper: Timekeeper
  readonly watchNearby: WatchNearby
  /** Where the room may be served as well. Nothing of it is proved: only the room's secret opens a door there. */
  readonly onFound: (addresses: readonly string[]) => void
}

/** A link that was cut is back sooner, or the hub is not where it was. */
export const searchAfterMs = 5000

/** A room has few hubs; whoever announces more is not believed further. */
export const mostFound = 4

/**
 * Looks for the hub of a room among the tavoli nearby when it does not answer where it was: the hall's router has given its
 * computer another address, or all have gone over to the hotspot of a phone.
 */
export class MovedHubSearch {
  readonly #parts: MovedHubParts
  readonly #known = new Set<string>()
  #stop: (() => void) | null = null

  constructor(parts: MovedHubParts) {
    this.#parts = parts
  }

  /** The tavolo whose hub does not answer; null as long as it does. */
  note(lost: Id<'tavolo'> | null): void {
    if (lost === null) this.stop()
    else this.#stop ??= this.#parts.timekeeper.after(searchAfterMs, () => this.#search(tavoloHash(lost)))
  }

  /** Looks no more. */
  stop(): void {
    this.#stop?.()
    this.#stop = null
  }

  #search(hash: string): void {
    this.#stop = this.#parts.watchNearby((tavoli) => {
      const found = tavoli
        .filter(({ tavoloHash: heard }) => heard === hash)
        .map(({ address, port }) => writeHubAddress({ host: address, port }))
        .filter((address) => !this.#known.has(address))
        .slice(0, mostFound - this.#known.size)
      for (const address of found) this.#known.add(address)
      if (found.length > 0) this.#parts.onFound(found)
    })
  }
}
