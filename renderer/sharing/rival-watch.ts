import type { RoomState } from '../../shared/sync/room/room-state.ts'
import { whichHubStays } from '../../shared/sync/room/stand-back.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import type { Knock } from '../sync/knock.ts'

/** A hub that serves the room of this computer by a later take-over. */
export interface LaterHub {
  readonly address: string
  readonly state: RoomState
}

/** What watching works with. */
export interface RivalWatchParts {
  readonly timekeeper: Timekeeper
  readonly knock: Knock
  /** The room of this computer as it is now, and where it is served. */
  readonly own: () => { readonly address: string; readonly state: RoomState }
  /** The state of the same room at another hub; null when there is none. */
  readonly look: (address: string) => Promise<RoomState | null>
  readonly onLater: (later: LaterHub) => void
}

/**
 * How often the other laptops of the room are asked: a computer whose lid was opened again must not serve a room of its own
 * for long, and one knock at each of at most eight addresses costs nothing.
 */
export const lookEveryMs = 5000

/**
 * Watches, at a computer that serves a room, whether the room is served elsewhere meanwhile: its lid was closed, somebody
 * took over, and it was opened again. Only laptops that had offered to carry on are asked, and only a hub that knows the
 * room's secret and this computer's session is believed.
 */
export class RivalWatch {
  readonly #parts: RivalWatchParts
  #isStopped = false
  #cancel: () => void = () => undefined

  constructor(parts: RivalWatchParts) {
    this.#parts = parts
    this.#wait()
  }

  /** Watches no more. */
  stop(): void {
    this.#isStopped = true
    this.#cancel()
  }

  #wait(): void {
    this.#cancel = this.#parts.timekeeper.after(lookEveryMs, () => void this.#lookAround())
  }

  async #lookAround(): Promise<void> {
    const { own, onLater } = this.#parts
    const later = await this.#laterHub(own().state.hubs.filter((address) => address !== own().address))
    if (this.#isStopped) return
    if (later === null) this.#wait()
    else onLater(later)
  }

  async #laterHub(addresses: readonly string[]): Promise<LaterHub | null> {
    const { knock, look, own } = this.#parts
    for (const address of addresses) {
      // One after the other: what is found first is enough.
      const isThere = await knock(address).catch(() => false)
      const state = isThere && !this.#isStopped ? await look(address) : null
      if (state !== null && whichHubStays(own().state.term, state.term) === 'other') return { address, state }
    }
    return null
  }
}
