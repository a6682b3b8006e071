import {
  arrivedAt,
  type CanvasPresence,
  idleMinutesTold,
  mostChosenTold,
  mostInHandTold,
  withoutMotion,
} from '../../shared/canvas/presence/canvas-presence.ts'
import { isSameValue } from '../../shared/util/same-value.ts'
import type { Timekeeper } from '../store/timekeeper.ts'

/** Not more often than this: twenty times a second is as smooth as a cursor has to be. */
const leastWaitMs = 50

/** And not more than this in a second of long messages: 40 kB, which a hub passes on to everybody. */
const bytesPerMs = 40

/** A clock that was set back must not silence anybody for longer. */
const mostWaitMs = 1000

/** How often it is looked whether somebody is idle. */
const idleLookMs = 30_000

/** What one says of oneself at a canvas. */
export type OwnPresence = Omit<CanvasPresence, 'canvasId' | 'idleMinutes'>

/** Tells others where this device is on a canvas: only what has changed, not too often, and what moves only while somebody looks on. */
export class PresenceTeller {
  readonly #timekeeper: Timekeeper
  readonly #tell: (presence: CanvasPresence | null) => void
  #own: CanvasPresence | null = null
  #told: CanvasPresence | null = null
  #isWatched = false
  #freeAtMs = 0
  #activeAtMs: number
  #waiting: (() => void) | null = null
  #looking: (() => void) | null = null

  constructor(options: {
    readonly timekeeper: Timekeeper
    readonly tell: (presence: CanvasPresence | null) => void
  }) {
    this.#timekeeper = options.timekeeper
    this.#tell = options.tell
    this.#activeAtMs = options.timekeeper.nowMs()
  }

  /** The canvas where one is. */
  get canvasId(): CanvasPresence['canvasId'] | null {
    return this.#own?.canvasId ?? null
  }

  /** The part of the canvas that is in sight here. */
  get sight(): CanvasPresence['sight'] {
    return this.#own?.sight ?? null
  }

  /** Comes to a canvas; gives what leaves it. */
  enter(canvasId: CanvasPresence['canvasId']): () => void {
    this.#own = arrivedAt(canvasId)
    this.#activeAtMs = this.#timekeeper.nowMs()
    this.#settle()
    this.#lookLater()
    return () => {
      if (this.#own?.canvasId === canvasId) this.stop()
    }
  }

  /** Says more of where one is; nothing outside a canvas. */
  say(change: Partial<OwnPresence>): void {
    if (this.#own === null) return
    const { chosen = this.#own.chosen, hand = this.#own.hand } = change
    this.#own = {
      ...this.#own,
      ...change,
      chosen: chosen.slice(0, mostChosenTold),
      hand: hand === null ? null : { ...hand, ids: hand.ids.slice(0, mostInHandTold) },
    }
    this.#settle()
  }

  /** Somebody touched this device. */
  noteActivity(): void {
    this.#activeAtMs = this.#timekeeper.nowMs()
    if (this.#own !== null && this.#own.idleMinutes > 0) this.#sayIdle()
  }

  /** Whether others are at the same canvas. */
  setWatched(isWatched: boolean): void {
    if (this.#isWatched === isWatched) return
    this.#isWatched = isWatched
    this.#settle()
  }

  /** Leaves the canvas; others see it at once. */
  stop(): void {
    this.#own = null
    this.#looking?.()
    this.#waiting?.()
    this.#looking = null
    this.#waiting = null
    this.#publish()
  }

  #settle(): void {
    if (this.#waiting !== null) return
    const waitMs = Math.min(this.#freeAtMs - this.#timekeeper.nowMs(), mostWaitMs)
    if (waitMs <= 0) this.#publish()
    else {
      this.#waiting = this.#timekeeper.after(waitMs, () => {
        this.#waiting = null
        this.#publish()
      })
    }
  }

  #publish(): void {
    const value = this.#own === null || this.#isWatched ? this.#own : withoutMotion(this.#own)
    if (isSameValue(value, this.#told)) return
    this.#told = value
    const bytes = value === null ? 0 : JSON.stringify(value).length
    this.#freeAtMs = this.#timekeeper.nowMs() + Math.max(leastWaitMs, bytes / bytesPerMs)
    this.#tell(value)
  }

  #lookLater(): void {
    this.#looking?.()
    this.#looking = this.#timekeeper.after(idleLookMs, () => {
      this.#looking = null
      if (this.#own === null) return
      this.#sayIdle()
      this.#lookLater()
    })
  }

  #sayIdle(): void {
    if (this.#own === null) return
    const idleMinutes = idleMinutesTold(this.#timekeeper.nowMs() - this.#activeAtMs)
    this.#own = { ...this.#own, idleMinutes }
    this.#settle()
  }
}
