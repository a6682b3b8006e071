import type { NeededBlob } from '../list-blobs.ts'
import { BlobPace } from './blob-pace.ts'
import { mostOpenGets, mostWantedBlobs } from './limits.ts'

/** As many of the first choices must have been told: they are what somebody looks at. */
const surelyTold = 16

/** What this side's disk did not take is tried again after this time: somebody may have made room. */
const restMs = 15_000

/** What one side of a line lacks, and what of it the other side has said that it can give. */
export class BlobWants {
  /** How fast pieces may be asked for, on this line. */
  readonly pace = new BlobPace()
  readonly #tell: (sha256s: string[]) => void
  readonly #told = new Set<string>()
  readonly #offered = new Set<string>()
  readonly #bad = new Set<string>()
  readonly #strays = new Map<string, number>()
  #lacks = new Map<string, NeededBlob>()
  #isResting = false

  constructor(tell: (sha256s: string[]) => void) {
    this.#tell = tell
  }

  /** What is lacking now, the first choice first. */
  set(lacks: readonly NeededBlob[]): void {
    this.#lacks = new Map(lacks.map((blob) => [blob.sha256, blob]))
    for (const known of [this.#offered, this.#told]) {
      for (const sha256 of known) if (!this.#lacks.has(sha256)) known.delete(sha256)
    }
    this.#tellNew()
  }

  /** What is needed of this name; null when it is not lacking. */
  needed(sha256: string): NeededBlob | null {
    return this.#lacks.get(sha256) ?? null
  }

  /** The other side can give these. */
  offer(sha256s: readonly string[]): void {
    for (const sha256 of sha256s) {
      if (this.#lacks.has(sha256) && !this.#bad.has(sha256)) this.#offered.add(sha256)
    }
  }

  /** The other side cannot give it after all. */
  withdraw(sha256: string): void {
    this.#offered.delete(sha256)
  }

  /** What the other side gives under this name is something else. */
  distrust(sha256: string): void {
    this.#bad.add(sha256)
    this.#offered.delete(sha256)
  }

  isOffered(sha256: string): boolean {
    return this.#offered.has(sha256)
  }

  /** What can be got now, the first choice first. */
  offered(): NeededBlob[] {
    if (this.#isResting) return []
    return [...this.#lacks.values()].filter(({ sha256 }) => this.#offered.has(sha256))
  }

  /** It is here now. */
  kept(sha256: string): void {
    this.#lacks.delete(sha256)
    this.#offered.delete(sha256)
    this.#told.delete(sha256)
    this.#tellNew()
  }

  /** The disk took nothing: waits for a while. */
  rest(
    { after }: { readonly after: (delayMs: number, run: () => void) => () => void },
    goOn: () => void,
  ): void {
    this.#isResting = true
    after(restMs, () => {
      this.#isResting = false
      goOn()
    })
  }

  /** So many pieces were asked for and are not wanted any more. */
  expectStrays(sha256: string, count: number): void {
    if (count > 0) this.#strays.set(sha256, count)
    for (const oldest of this.#strays.keys()) {
      if (this.#strays.size <= mostOpenGets) break
      this.#strays.delete(oldest)
    }
  }

  /** Whether a piece is one of those. */
  isStray(sha256: string): boolean {
    const count = this.#strays.get(sha256) ?? 0
    if (count > 1) this.#strays.set(sha256, count - 1)
    else this.#strays.delete(sha256)
    return count > 0
  }

  /** The list is long: it is told anew only when something at its head is new, or half of what was told has come. */
  #tellNew(): void {
    const all = [...this.#lacks.keys()]
    const open = all.filter((sha256) => this.#told.has(sha256)).length
    const isHeadNew = all.slice(0, surelyTold).some((sha256) => !this.#told.has(sha256))
    const mayTellMore = open < all.length && open < mostWantedBlobs / 2
    if (!isHeadNew && !mayTellMore) return
    const first = all.slice(0, mostWantedBlobs)
    this.#told.clear()
    for (const sha256 of first) this.#told.add(sha256)
    this.#tell(first)
  }
}
