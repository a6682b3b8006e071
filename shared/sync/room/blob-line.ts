import { assertNever } from '../../util/assert-never.ts'
import type { NeededBlob } from '../list-blobs.ts'
import { readBlobFrame, readPieceFrame, writeBlobFrame, writePieceFrame } from './blob-messages.ts'
import type { BlobGet, BlobMessage, BlobPiece } from './blob-messages.ts'
import { BlobOffers } from './blob-offers.ts'
import type { BlobShelf } from './blob-shelf.ts'
import type { BlobPart, BlobParts } from './blob-parts.ts'
import { BlobPull, type PullEnd } from './blob-pull.ts'
import { BlobWants } from './blob-wants.ts'
import { mostBadBlobs, mostOpenGets } from './limits.ts'

/** Why a line has to end: what the other side did that nobody honest does, or that it is silent. */
export type BlobFault =
  | 'blob-malformed'
  | 'blob-unasked'
  | 'blob-too-much'
  | 'blob-mismatch'
  | 'blob-silent'
  | 'blob-no-right'

/** What a line works with. */
export interface BlobLinePorts {
  readonly nowMs: () => number
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly send: (frame: string | Uint8Array) => void
  readonly shelf: BlobShelf
  /** What is not whole yet, shared by all lines of this side. */
  readonly parts: BlobParts
  /** Whether the other side may have this file: one of this tavolo, and nothing else that lies on this computer. */
  readonly mayGive: (sha256: string) => boolean
  /** Resolves when the network can take so many more bytes. */
  readonly readyFor: (bytes: number) => Promise<void>
  /** A file has come and is kept, or was found to be here. */
  readonly onKept: (blob: NeededBlob) => void
  /** What came was not what its name says; nothing of it was kept. */
  readonly onMismatch: (sha256: string) => void
  /** Something that others may want to go on with was given back, or room has become free. */
  readonly onFree: () => void
  /** A file that was asked for cannot be given: it is gone from here, or damaged. */
  readonly onGone?: (sha256: string) => void
  /** What the other side can give has changed. */
  readonly onOffer?: () => void
  readonly onFault: (fault: BlobFault) => void
}

/**
 * The conversation about files between a laptop and a hub, the same at both ends: it tells what is lacking, gets it piece by
 * piece, one file at a time, and gives what the other side asks for.
 */
export class BlobLine {
  readonly #ports: BlobLinePorts
  readonly #wants: BlobWants
  readonly #offers: BlobOffers
  #pull: BlobPull | null = null
  #badCount = 0
  #openGets = 0
  #giving: Promise<void> = Promise.resolve()
  #hasEnded = false

  constructor(ports: BlobLinePorts) {
    this.#ports = ports
    this.#wants = new BlobWants((sha256s) => this.#say({ kind: 'want', sha256s }))
    this.#offers = new BlobOffers({
      has: ports.shelf.has,
      mayGive: ports.mayGive,
      tell: (sha256s) => this.#say({ kind: 'has', sha256s }),
    })
  }

  /** Whether the conversation goes on. */
  get isOpen(): boolean {
    return !this.#hasEnded
  }

  /** What this side lacks now, the first choice first; nothing is taken that is not among it. */
  setLacks(lacks: readonly NeededBlob[]): void {
    if (this.#hasEnded) return
    this.#wants.set(lacks)
    if (this.#pull !== null && this.#wants.needed(this.#pull.sha256) === null) this.#pull.stop()
    this.pullNext()
  }

  /** These files have come to this side, or may be given from now on. */
  offer(sha256s: readonly string[]): void {
    this.#offers.look(sha256s)
  }

  /** Whether the other side has said that it can give a file. */
  isOffered(sha256: string): boolean {
    return this.#wants.isOffered(sha256)
  }

  /** Begins to get the next file, if nothing is being got. */
  pullNext(): void {
    if (this.#hasEnded || this.#pull !== null) return
    for (const needed of this.#wants.offered()) {
      const part = this.#ports.parts.claim(needed)
      if (part === null) continue
      const { nowMs, after, shelf } = this.#ports
      this.#pull = new BlobPull({
        ...{ part, giver: this, nowMs, after, shelf, pace: this.#wants.pace },
        say: (message) => this.#say(message),
        onEnd: (end) => this.#pulled(needed, end),
      })
      this.#pull.start()
      return
    }
  }

  /** Takes what the other side said. */
  hear(frame: string | Uint8Array): void {
    if (this.#hasEnded) return
    const message = typeof frame === 'string' ? readBlobFrame(frame) : null
    const piece = typeof frame === 'string' ? null : readPieceFrame(frame)
    if (piece !== null) this.#hearPiece(piece)
    else if (message === null) this.#fault('blob-malformed')
    else this.#hear(message)
  }

  /** It is over; what has come of a file stays, for whoever goes on. */
  end(): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#offers.end()
    this.#pull?.stop()
  }

  #hear(message: BlobMessage): void {
    switch (message.kind) {
      case 'want':
        this.#offers.want(message.sha256s)
        break
      case 'has':
        this.#wants.offer(message.sha256s)
        this.#ports.onOffer?.()
        this.pullNext()
        break
      case 'get':
        this.#give(message)
        break
      case 'none':
        this.#wants.withdraw(message.sha256)
        this.#ports.onOffer?.()
        if (this.#pull?.sha256 === message.sha256) this.#pull.stop()
        break
      case 'enter':
      case 'entered':
        this.#fault('blob-malformed')
        break
      default:
        assertNever(message)
    }
  }

  #hearPiece(piece: BlobPiece): void {
    const fate = this.#pull?.take(piece) ?? 'unasked'
    // Pieces of a file that nobody wants any more may still be on their way.
    if (fate === 'unasked' && !this.#wants.isStray(piece.sha256)) this.#fault('blob-unasked')
  }

  #pulled({ sha256, sizeBytes }: NeededBlob, end: PullEnd): void {
    const { parts, onKept, onMismatch, onFree } = this.#ports
    const pull = this.#pull
    this.#pull = null
    if (pull === null) return
    this.#wants.expectStrays(sha256, pull.openCount)
    if (end === 'stopped' || end === 'silent') parts.letGo(pull.part)
    else parts.drop(pull.part)
    if (end === 'kept') {
      this.#wants.kept(sha256)
      onKept({ sha256, sizeBytes })
    } else if (end === 'mismatch') {
      onMismatch(sha256)
      this.#isBad(pull.part)
    } else if (end === 'failed') this.#wants.rest(this.#ports, () => this.pullNext())
    if (end === 'silent') this.#fault('blob-silent')
    onFree()
    this.pullNext()
  }

  #isBad({ sha256, giverCount, isWhole }: BlobPart): void {
    // Of several givers any may have been the wrong one: it is got once more, from this one alone.
    if (giverCount > 1) return
    this.#wants.distrust(sha256)
    // That a file is not as long as the record says may be the record's fault.
    if (!isWhole) return
    this.#badCount += 1
    if (this.#badCount >= mostBadBlobs) this.#fault('blob-mismatch')
  }

  #give(get: BlobGet): void {
    this.#openGets += 1
    if (this.#openGets > mostOpenGets) {
      this.#fault('blob-too-much')
      return
    }
    this.#giving = this.#giving.then(async () => this.#giveNow(get))
  }

  async #giveNow(get: BlobGet): Promise<void> {
    const { shelf, readyFor, mayGive, send } = this.#ports
    if (this.#hasEnded) return
    const bytes = mayGive(get.sha256) ? await shelf.readPiece(get) : null
    if (bytes !== null) await readyFor(bytes.byteLength)
    this.#openGets -= 1
    if (bytes === null) {
      this.#offers.withdraw(get.sha256)
      if (mayGive(get.sha256)) this.#ports.onGone?.(get.sha256)
      this.#say({ kind: 'none', sha256: get.sha256 })
    } else if (this.isOpen) send(writePieceFrame({ sha256: get.sha256, from: get.from, bytes }))
  }

  #say(message: BlobMessage): void {
    if (!this.#hasEnded) this.#ports.send(writeBlobFrame(message))
  }

  #fault(fault: BlobFault): void {
    if (this.#hasEnded) return
    this.end()
    this.#ports.onFault(fault)
  }
}
