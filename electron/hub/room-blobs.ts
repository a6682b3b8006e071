import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { NeededBlob } from '../../shared/sync/list-blobs.ts'
import { BlobReader, noNamedBlobs, type NamedBlobs } from '../../shared/sync/named-blobs.ts'
import type { BlobLine } from '../../shared/sync/room/blob-line.ts'
import type { BlobShelf } from '../../shared/sync/room/blob-shelf.ts'
import { BlobParts } from '../../shared/sync/room/blob-parts.ts'
import { largestRoomBlobBytes, mostBlobsUnderWay, mostNamedBlobs } from '../../shared/sync/room/limits.ts'

/** Who asks for something new looks soon; typing in a large tavolo is not to wait for it. */
const lookDelayMs = 300

/** Of its time a hub spends at most this part with reading what a tavolo names. */
const lookPart = 20

/** What the files of a room are made from. */
export interface RoomBlobsPorts {
  readonly shelf: BlobShelf
  /** The documents as the hub has them; null while nobody has brought them. */
  readonly documents: () => TavoloDocuments | null
}

/** A laptop's line, and whether it may bring something. */
export interface RoomLine {
  readonly line: BlobLine
  readonly mayBring: () => boolean
}

/** The files of one tavolo at its hub: which there are, which are lacking, and who can be asked for them. */
export class RoomBlobs {
  readonly #ports: RoomBlobsPorts
  readonly #reader = new BlobReader()
  readonly #lines = new Set<RoomLine>()
  readonly parts = new BlobParts(mostBlobsUnderWay)
  #named: NamedBlobs = noNamedBlobs
  #sizes: ReadonlyMap<string, number> = new Map()
  #lacks: readonly NeededBlob[] = []
  #broughtBytes = 0
  #timer: NodeJS.Timeout | null = null
  #costMs = 0
  #isClosed = false

  constructor(ports: RoomBlobsPorts) {
    this.#ports = ports
  }

  /** Whether the tavolo names a file: nothing else is given out or taken in. */
  names(sha256: string): boolean {
    return this.#sizes.has(sha256)
  }

  /** A laptop has come. */
  add(line: RoomLine): void {
    this.#lines.add(line)
    this.#tellLacks(line)
  }

  /** It has gone. */
  remove(line: RoomLine): void {
    this.#lines.delete(line)
    this.goOn()
  }

  /** A file was brought; whoever waits for it is told. */
  brought({ sha256, sizeBytes }: NeededBlob): void {
    this.#broughtBytes += sizeBytes
    this.#lacks = this.#lacks.filter((blob) => blob.sha256 !== sha256)
    for (const line of this.#lines) {
      this.#tellLacks(line)
      line.line.offer([sha256])
    }
  }

  /** A file that was here is gone or damaged: whoever has it may bring it once more. */
  gone(sha256: string): void {
    const sizeBytes = this.#sizes.get(sha256)
    if (sizeBytes === undefined || this.#lacks.some((blob) => blob.sha256 === sha256)) return
    this.#lacks = [...this.#lacks, { sha256, sizeBytes }]
    this.goOn()
  }

  /** What came under this name was something else: the others come first. */
  doubt(sha256: string): void {
    this.#lacks = this.#lacks.toSorted(
      (left, right) => Number(left.sha256 === sha256) - Number(right.sha256 === sha256),
    )
  }

  /** Documents have changed: looks soon what they name. */
  documentChanged(): void {
    if (this.#timer !== null || this.#isClosed) return
    this.#timer = setTimeout(() => void this.#look(), Math.max(lookDelayMs, this.#costMs * lookPart))
  }

  /** Roles have changed, or something has become free. */
  goOn(): void {
    for (const line of this.#lines) this.#tellLacks(line)
  }

  /** Looks no more. */
  close(): void {
    this.#isClosed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  async #look(): Promise<void> {
    const startMs = performance.now()
    const documents = this.#ports.documents()
    const named = documents === null ? noNamedBlobs : this.#reader.read(documents)
    this.#costMs = performance.now() - startMs
    if (named !== this.#named) {
      const blobs = named.blobs.slice(0, mostNamedBlobs)
      this.#named = named
      this.#sizes = new Map(blobs.map(({ sha256, sizeBytes }) => [sha256, sizeBytes]))
      const here = new Set(await this.#ports.shelf.has([...this.#sizes.keys()]))
      this.#lacks = blobs.filter(({ sha256 }) => !here.has(sha256))
      for (const line of this.#lines) {
        this.#tellLacks(line)
        line.line.offer([...here])
      }
    }
    this.#timer = null
    // Something may have come while the disk was asked.
    if (documents !== null && this.#reader.read(documents) !== this.#named) this.documentChanged()
  }

  /** Only whoever may write what names files brings them. */
  #tellLacks({ line, mayBring }: RoomLine): void {
    const isFull = this.#broughtBytes >= largestRoomBlobBytes
    line.setLacks(mayBring() && !isFull ? this.#lacks : [])
  }
}
