import { strFromU8 } from 'fflate'
import { fileLimits } from './file-limits.ts'
import { newerVersionOf, parseJson, readManifest, type Manifest } from './manifest.ts'
import { partNames } from './part-names.ts'
import { unpackPart } from './unpack-part.ts'

/** What the beginning of a file says. */
export type Peeked =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'sealed' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' }

/** How many bytes from the beginning hold the manifest of any file, packed or not, and the heads around it. */
export const peekBytes = fileLimits.manifestBytes + 1024

// The fields of a part's head (APPNOTE.TXT 4.3.7): where they are, and how long it is without its name.
const headBytes = 30
const headSignature = 0x04_03_4b_50

/**
 * Reads the manifest from the beginning of a file (`peekBytes` are enough), without reading the rest. It says what the
 * file wants to be, for a list: whether it is whole is known only by reading all of it.
 */
export function peekManifest(start: Uint8Array): Peeked {
  const first = partAt(start, 0)
  if (first?.name !== partNames.mediaType) return { kind: 'unreadable' }
  const second = partAt(start, first.end)
  if (second?.name === partNames.seal) return { kind: 'sealed' }
  const isManifest = second?.name === partNames.manifest && second.sizeBytes <= fileLimits.manifestBytes
  const bytes = isManifest ? unpackPart(second) : null
  if (bytes === null) return { kind: 'unreadable' }
  if (newerVersionOf(parseJson(bytes)) !== null) return { kind: 'newer' }
  const manifest = readManifest(bytes)
  return manifest.isOk ? { kind: 'manifest', manifest: manifest.value } : { kind: 'unreadable' }
}

function partAt(bytes: Uint8Array, at: number) {
  if (at + headBytes > bytes.byteLength) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(at, true) !== headSignature) return null
  const dataStart = at + headBytes + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const end = dataStart + view.getUint32(at + 18, true)
  if (end > bytes.byteLength) return null
  return {
    name: strFromU8(bytes.subarray(at + headBytes, at + headBytes + view.getUint16(at + 26, true))),
    isPacked: view.getUint16(at + 8, true) === 8,
    crc32: view.getUint32(at + 14, true),
    sizeBytes: view.getUint32(at + 22, true),
    packed: bytes.subarray(dataStart, end),
    end,
  }
}
