import type { AttachedFile } from '../../shared/model/attached-file.ts'
import { titleLength } from '../../shared/model/text-lengths.ts'
import { barePhoto } from '../../shared/sync/bare-photo.ts'
import { blobKindOf, isHeic, isSvg } from '../../shared/sync/blob-kind.ts'
import { largestBlobBytes, mostPixels } from '../../shared/sync/blob-limits.ts'
import { photoSize } from '../../shared/sync/photo-size.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { AttachmentProblem } from './attachment-problem.ts'
import { screenPicture } from './screen-picture.ts'

/** A file ready to be kept: what its record will say, and the bytes that it names. */
export interface PreparedFile {
  readonly file: Omit<AttachedFile, 'addedBy'>
  /** Each with its hash; a photo and its picture for the screen, or one document. */
  readonly blobs: readonly { readonly sha256: string; readonly bytes: Uint8Array }[]
}

/** A file as somebody gave it. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is taken: everything that may be attached, or photos and pictures alone. */
export type TakenKinds = 'files' | 'pictures'

/** Looks at a file, takes the metadata out of a photo, and makes its picture for the screen. Nothing is kept yet. */
export async function prepareAttachment(
  given: GivenFile,
  takes: TakenKinds,
): Promise<Result<PreparedFile, AttachmentProblem>> {
  const { bytes } = given
  const sizeBytes = bytes.byteLength
  if (sizeBytes === 0) return failure({ kind: 'empty' })
  if (sizeBytes > largestBlobBytes) return failure({ kind: 'tooLarge', sizeBytes })
  const kind = blobKindOf(bytes, given.name)
  if (takes === 'pictures' && kind?.isPhoto !== true && !isHeic(bytes))
    return failure({ kind: isSvg(bytes) ? 'svg' : 'noPicture' })
  if (kind === null) return failure({ kind: isHeic(bytes) ? 'heic' : 'unknownKind' })
  const { mediaType } = kind
  const name = given.name.trim().slice(-titleLength) || `1.${kind.extensions[0]}`
  if (!kind.isPhoto) {
    const sha256 = await hashOf(bytes)
    const file = { name, mediaType, sizeBytes, sha256, screen: null }
    return ok({ file, blobs: [{ sha256, bytes }] })
  }
  return preparePhoto({ name, bytes }, mediaType)
}

async function preparePhoto(
  { name, bytes }: GivenFile,
  mediaType: string,
): Promise<Result<PreparedFile, AttachmentProblem>> {
  const bare = barePhoto(bytes)
  const size = bare === null ? null : photoSize(bare)
  if (bare === null || size === null) return failure({ kind: 'unreadablePhoto' })
  const pixelCount = size.widthPx * size.heightPx
  if (pixelCount > mostPixels) return failure({ kind: 'tooManyPixels', pixelCount })
  const photo = new Uint8Array(bare)
  const shown = await screenPicture(photo, mediaType)
  if (shown === null) return failure({ kind: 'unreadablePhoto' })
  const [sha256, screenSha256] = await Promise.all([hashOf(photo), hashOf(shown.bytes)])
  const { widthPx, heightPx } = shown
  const screen = { sha256: screenSha256, sizeBytes: shown.bytes.byteLength, widthPx, heightPx }
  return ok({
    file: { name, mediaType, sizeBytes: photo.byteLength, sha256, screen },
    blobs: [
      { sha256, bytes: photo },
      { sha256: screenSha256, bytes: shown.bytes },
    ],
  })
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
