import type { TavoloDocuments } from '../doc/documents.ts'
import { listRecords } from '../doc/records.ts'
import { attachmentType, type Attachment } from '../model/attachment.ts'
import { type Figure, figureType } from '../model/figure.ts'
import { idSuffix } from '../model/id.ts'
import { minutesType, type Minutes } from '../model/minutes.ts'
import { largestBlobBytes } from './blob-limits.ts'
import { listBlobsOf, type NeededBlob } from './list-blobs.ts'

/** Files that documents name, in the order in which somebody who lacks them all should get them. */
export interface NamedBlobs {
  /** Pictures for the screen first, then photos and other files; the newest of each first. */
  readonly blobs: readonly NeededBlob[]
  /** For each file of an attachment or an image, what belongs to it: the photo and its picture, or the file alone. */
  readonly files: readonly (readonly string[])[]
}

/** Nothing is named. */
export const noNamedBlobs: NamedBlobs = { blobs: [], files: [] }

interface Known {
  readonly attachments: readonly Attachment[]
  readonly minutes: readonly Minutes[]
  readonly figures: readonly Figure[]
  readonly named: NamedBlobs
}

/** Follows what documents name; asking again costs next to nothing while no record has changed. */
export class BlobReader {
  #known: Known | null = null

  /** The files that documents name now; the same value until it changes. */
  read(documents: TavoloDocuments): NamedBlobs {
    const attachments = listRecords(documents, attachmentType)
    const minutes = listRecords(documents, minutesType)
    const figures = listRecords(documents, figureType)
    const known = this.#known
    if (known?.attachments === attachments && known.minutes === minutes && known.figures === figures)
      return known.named
    const named = namedBlobsOf({ attachments, minutes, figures })
    const isSame = known !== null && JSON.stringify(known.named) === JSON.stringify(named)
    this.#known = { attachments, minutes, figures, named: isSame ? known.named : named }
    return this.#known.named
  }
}

function namedBlobsOf({ attachments, minutes, figures }: Omit<Known, 'named'>): NamedBlobs {
  const images = figures.filter(({ file }) => file !== null)
  const all = new Map(
    listBlobsOf({ attachments: [...attachments], minutes: [...minutes], figures: images }).map((blob) => [
      blob.sha256,
      blob,
    ]),
  )
  const screens: string[] = []
  const originals: string[] = []
  const files = new Map<string, readonly string[]>()
  // Ids begin with the time at which they were made.
  for (const { file } of [...attachments, ...images].toSorted(newestFirst)) {
    if (file === null) continue
    const screen = file.screen?.sha256
    if (screen !== undefined) screens.push(screen)
    originals.push(file.sha256)
    files.set(file.sha256, screen === undefined ? [file.sha256] : [file.sha256, screen])
  }
  const placed = new Set([...screens, ...originals])
  // What only an approved copy names comes last, each for itself.
  const others = [...all.keys()].filter((sha256) => !placed.has(sha256))
  for (const sha256 of others) files.set(sha256, [sha256])
  return {
    blobs: [...placed, ...others].flatMap((sha256) => {
      const blob = all.get(sha256)
      // What is larger was never kept anywhere.
      return blob === undefined || blob.sizeBytes > largestBlobBytes ? [] : [blob]
    }),
    files: [...files.values()],
  }
}

function newestFirst(left: Attachment | Figure, right: Attachment | Figure): number {
  const [a, b] = [idSuffix(left.id), idSuffix(right.id)]
  return a < b ? 1 : a > b ? -1 : 0
}
