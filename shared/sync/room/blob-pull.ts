import type { BlobGet, BlobPiece } from './blob-messages.ts'
import type { BlobShelf } from './blob-shelf.ts'
import type { BlobPace } from './blob-pace.ts'
import type { BlobPart } from './blob-parts.ts'
import { blobSilenceMs } from './limits.ts'

/**
 * How getting a file ended. `kept`: it is here · `mismatch`: it was something else · `failed`: it could not be kept ·
 * `stopped`: it is not wanted any more, or not given · `silent`: nothing came for long.
 */
export type PullEnd = 'kept' | 'mismatch' | 'failed' | 'stopped' | 'silent'

/** What getting one file takes. */
export interface BlobPullOptions {
  /** Claimed by whoever makes this. */
  readonly part: BlobPart
  readonly giver: object
  readonly nowMs: () => number
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly shelf: Pick<BlobShelf, 'has' | 'keep'>
  readonly pace: BlobPace
  readonly say: (get: BlobGet) => void
  /** Called once. */
  readonly onEnd: (end: PullEnd) => void
}

/** Gets one file from the other side, piece by piece, from where it was left. */
export class BlobPull {
  readonly #options: BlobPullOptions
  readonly #askedAtMs: number[] = []
  #cancelTimer: () => void = () => undefined
  #hasEnded = false

  constructor(options: BlobPullOptions) {
    this.#options = options
  }

  get sha256(): string {
    return this.#options.part.sha256
  }

  get part(): BlobPart {
    return this.#options.part
  }

  /** Questions whose pieces have not come. */
  get openCount(): number {
    return this.#askedAtMs.length
  }

  /** Begins; a file that has come here by another way meanwhile is not got. */
  start(): void {
    const { shelf } = this.#options
    shelf.has([this.sha256]).then(
      (here) => {
        if (this.#hasEnded) return
        if (here.length > 0) this.#end('kept')
        else this.#goOn()
      },
      () => this.#end('failed'),
    )
  }

  /** Takes a piece. */
  take({ sha256, from, bytes }: BlobPiece): 'taken' | 'unasked' {
    const { part, pace, nowMs, giver } = this.#options
    const taken = this.#hasEnded || sha256 !== part.sha256 ? 'other' : part.take(from, bytes, giver)
    if (taken === 'other') return 'unasked'
    const askedAtMs = this.#askedAtMs.shift() ?? nowMs()
    pace.arrived(nowMs() - askedAtMs)
    if (taken === 'odd') this.#end('mismatch')
    else this.#goOn()
    return 'taken'
  }

  /** Gets no more of it. */
  stop(): void {
    this.#end('stopped')
  }

  #goOn(): void {
    const { part, pace, say, nowMs, after } = this.#options
    this.#cancelTimer()
    if (part.isWhole) {
      this.#keep()
      return
    }
    while (this.#askedAtMs.length < pace.window) {
      const piece = part.ask()
      if (piece === null) break
      this.#askedAtMs.push(nowMs())
      say({ kind: 'get', sha256: part.sha256, ...piece })
    }
    this.#cancelTimer = after(blobSilenceMs, () => this.#end('silent'))
  }

  #keep(): void {
    const { part, shelf } = this.#options
    shelf.keep(part.sha256, part.bytes).then(
      (end) => this.#end(end),
      () => this.#end('failed'),
    )
  }

  #end(end: PullEnd): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#cancelTimer()
    this.#options.onEnd(end)
  }
}
