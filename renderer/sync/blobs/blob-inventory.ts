import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { NeededBlob } from '../../../shared/sync/list-blobs.ts'
import { BlobReader, type NamedBlobs } from '../../../shared/sync/named-blobs.ts'
import { mostNamedBlobs } from '../../../shared/sync/room/limits.ts'
import type { Timekeeper } from '../../store/timekeeper.ts'

/** A photo that was added is looked for soon; who types does not make it look at every key. */
const lookDelayMs = 300

/** What is lacking may also come by a file that somebody opens: it is looked at again after this time. */
const lookAgainMs = 30_000

/** As many photos as stand on a screen. */
const mostWishes = 32

/** What an inventory is made from. */
export interface BlobInventoryOptions {
  readonly documents: TavoloDocuments
  /** Which of these files are on this computer. */
  readonly has: (sha256s: readonly string[]) => Promise<readonly string[]>
  readonly timekeeper: Timekeeper
  /** What is lacking has changed. */
  readonly onChange: () => void
}

/** Which files an open tavolo names, and which of them are not on this computer. */
export class BlobInventory {
  readonly #options: BlobInventoryOptions
  readonly #reader = new BlobReader()
  readonly #here = new Set<string>()
  readonly #doubtful = new Set<string>()
  #wishes: ReadonlySet<string> = new Set()
  #looked: NamedBlobs | null = null
  #names: { readonly of: NamedBlobs; readonly sha256s: ReadonlySet<string> } | null = null
  #cancelLook: (() => void) | null = null
  #isLookingSoon = false
  #hasEnded = false

  constructor(options: BlobInventoryOptions) {
    this.#options = options
  }

  /** Begins to look. */
  start(): void {
    // Attachments stand in the official document, images of canvases in the other.
    for (const name of ['official', 'work'] as const)
      this.#options.documents[name].on('update', this.#changed)
    void this.#look()
  }

  /** What the tavolo names now; the same value until that changes. */
  get named(): NamedBlobs {
    return this.#reader.read(this.#options.documents)
  }

  /** Whether the tavolo names a file. */
  names(sha256: string): boolean {
    const { named } = this
    if (this.#names?.of !== named) {
      this.#names = { of: named, sha256s: new Set(named.blobs.map((blob) => blob.sha256)) }
    }
    return this.#names.sha256s.has(sha256)
  }

  /** What is not here: what somebody looks at first, then as the tavolo has it; what came wrong before comes last. */
  get lacks(): readonly NeededBlob[] {
    const lacking = this.named.blobs.slice(0, mostNamedBlobs).filter(({ sha256 }) => !this.#here.has(sha256))
    const rankOf = ({ sha256 }: NeededBlob) =>
      this.#doubtful.has(sha256) ? 2 : this.#wishes.has(sha256) ? 0 : 1
    return lacking.toSorted((left, right) => rankOf(left) - rankOf(right))
  }

  /** Photos and files of which something is not here: a photo counts once, with its picture for the screen. */
  get missingFiles(): number {
    return this.named.files.filter((sha256s) => sha256s.some((sha256) => !this.#here.has(sha256))).length
  }

  /** Somebody looks at it: it comes first, with the others that were looked at last. */
  wish(sha256: string): void {
    if (this.#wishes.has(sha256)) return
    this.#wishes = new Set([sha256, ...this.#wishes].slice(0, mostWishes))
    this.#options.onChange()
  }

  /** What came under this name was something else: the others come first. */
  doubt(sha256: string): void {
    this.#doubtful.add(sha256)
    this.#options.onChange()
  }

  /** It is here now. */
  kept(sha256: string): void {
    this.#here.add(sha256)
    this.#options.onChange()
  }

  /** Looks no more. */
  stop(): void {
    this.#hasEnded = true
    this.#cancelLook?.()
    for (const name of ['official', 'work'] as const)
      this.#options.documents[name].off('update', this.#changed)
  }

  readonly #changed = (): void => this.#lookIn(lookDelayMs)

  #lookIn(delayMs: number): void {
    if (this.#hasEnded || (this.#cancelLook !== null && delayMs > lookDelayMs)) return
    // Who changes something all the time does not put it off for ever.
    if (delayMs === lookDelayMs && this.#isLookingSoon) return
    this.#cancelLook?.()
    this.#isLookingSoon = delayMs === lookDelayMs
    this.#cancelLook = this.#options.timekeeper.after(delayMs, () => {
      this.#cancelLook = null
      this.#isLookingSoon = false
      void this.#look()
    })
  }

  async #look(): Promise<void> {
    const named = this.named
    const open = named.blobs.filter(({ sha256 }) => !this.#here.has(sha256)).slice(0, mostNamedBlobs)
    if (open.length > 0) {
      const here = await this.#options.has(open.map(({ sha256 }) => sha256))
      if (this.#hasEnded) return
      for (const sha256 of here) this.#here.add(sha256)
      if (here.length < open.length) this.#lookIn(lookAgainMs)
      if (here.length > 0 || named !== this.#looked) this.#options.onChange()
    } else if (named !== this.#looked) this.#options.onChange()
    this.#looked = named
  }
}
