import type { NeededBlob } from '../list-blobs.ts'
import { blobPieceBytes } from './limits.ts'

/** What has come of one file. Its pieces come in their order, from one giver or from several after each other. */
export class BlobPart {
  readonly sha256: string
  readonly sizeBytes: number
  readonly #bytes: Uint8Array
  readonly #givers = new Set<object>()
  #received = 0
  #asked = 0

  constructor({ sha256, sizeBytes }: NeededBlob) {
    this.sha256 = sha256
    this.sizeBytes = sizeBytes
    this.#bytes = new Uint8Array(sizeBytes)
  }

  /** How much has come. */
  get received(): number {
    return this.#received
  }

  get isWhole(): boolean {
    return this.#received === this.sizeBytes
  }

  /** All of it, when it is whole. Not proved yet. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** Of how many givers it is what has come. */
  get giverCount(): number {
    return this.#givers.size
  }

  /** The next piece to ask for; null when all have been asked for. */
  ask(): { readonly from: number; readonly length: number } | null {
    const from = this.#asked
    if (from === this.sizeBytes) return null
    const length = Math.min(blobPieceBytes, this.sizeBytes - from)
    this.#asked += length
    return { from, length }
  }

  /** Takes the next piece. `other`: it is another one · `odd`: the file is not as long as was said. */
  take(from: number, bytes: Uint8Array, giver: object): 'taken' | 'other' | 'odd' {
    const length = Math.min(blobPieceBytes, this.sizeBytes - this.#received)
    if (from !== this.#received || from >= this.#asked) return 'other'
    if (bytes.byteLength !== length) return 'odd'
    this.#bytes.set(bytes, from)
    this.#received += length
    this.#givers.add(giver)
    return 'taken'
  }

  /** What was asked for and has not come never will: it is asked for again. */
  askAgain(): void {
    this.#asked = this.#received
  }
}

interface HeldPart {
  readonly part: BlobPart
  isClaimed: boolean
}

/** Files that are not whole yet, a few at most: a cut loses nothing, whoever is asked next goes on where it was. */
export class BlobParts {
  readonly #most: number
  readonly #held = new Map<string, HeldPart>()

  constructor(most: number) {
    this.#most = most
  }

  /** Takes a part to fill it; null while somebody else fills it, or while as many as may be are being filled. */
  claim(needed: NeededBlob): BlobPart | null {
    const held = this.#held.get(needed.sha256)
    if (held?.isClaimed === true) return null
    if (held !== undefined && held.part.sizeBytes === needed.sizeBytes) {
      held.isClaimed = true
      return held.part
    }
    this.#held.delete(needed.sha256)
    if (this.#held.size >= this.#most && !this.#forgetOne()) return null
    const part = new BlobPart(needed)
    this.#held.set(needed.sha256, { part, isClaimed: true })
    return part
  }

  /** Gives a part back as far as it is: somebody else may go on. */
  letGo(part: BlobPart): void {
    part.askAgain()
    const held = this.#held.get(part.sha256)
    if (held?.part === part) held.isClaimed = false
  }

  /** Forgets a part: it is kept elsewhere, or was not what it should be. */
  drop(part: BlobPart): void {
    if (this.#held.get(part.sha256)?.part === part) this.#held.delete(part.sha256)
  }

  #forgetOne(): boolean {
    for (const [sha256, { isClaimed }] of this.#held) {
      if (!isClaimed) return this.#held.delete(sha256)
    }
    return false
  }
}
