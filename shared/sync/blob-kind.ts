import { asciiAt } from './byte-pieces.ts'

/** What a file is, by its first bytes; documents of an office also by their ending. */
export interface BlobKind {
  readonly mediaType: string
  /** Photos are shown, and lose their metadata. */
  readonly isPhoto: boolean
  /** Endings of such files, without the dot; the first is the usual one. */
  readonly extensions: readonly [string, ...string[]]
}

/** Media types of photos, in the order in which dialogs name them. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const

/** One of them. */
export type PhotoType = (typeof photoTypes)[number]

const startOf: Readonly<Record<PhotoType, (bytes: Uint8Array) => boolean>> = {
  'image/jpeg': (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  'image/png': (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/webp': (bytes) => hasTag(bytes, 0, 'RIFF') && hasTag(bytes, 8, 'WEBP'),
}

interface KnownKind extends BlobKind {
  readonly fits: (bytes: Uint8Array) => boolean
}

// Text of any office has no zero byte; this much of a file shows it.
const probedTextBytes = 4096

const openDocument = 'application/vnd.oasis.opendocument'
const openXml = 'application/vnd.openxmlformats-officedocument'

/** In the order in which dialogs name them. What bytes alone cannot tell apart (zip, text) is told by the ending. */
const kinds: readonly KnownKind[] = [
  photo('image/jpeg', ['jpg', 'jpeg']),
  photo('image/png', ['png']),
  photo('image/webp', ['webp']),
  file('application/pdf', ['pdf'], (bytes) => hasTag(bytes, 0, '%PDF-')),
  file(`${openDocument}.text`, ['odt'], isZip),
  file(`${openDocument}.spreadsheet`, ['ods'], isZip),
  file(`${openDocument}.presentation`, ['odp'], isZip),
  file(`${openXml}.wordprocessingml.document`, ['docx'], isZip),
  file(`${openXml}.spreadsheetml.sheet`, ['xlsx'], isZip),
  file(`${openXml}.presentationml.presentation`, ['pptx'], isZip),
  // A document in its digital signature (CAdES), in DER or as text.
  file('application/pkcs7-mime', ['p7m'], (bytes) => startsWith(bytes, [0x30]) || hasTag(bytes, 0, 'MII')),
  file('text/plain', ['txt'], isText),
  file('text/csv', ['csv'], isText),
]

/** Endings of everything that may be attached, photos first. */
export const blobExtensions: readonly string[] = kinds.flatMap(({ extensions }) => extensions)

/** Endings of photos. */
export const photoExtensions: readonly string[] = kinds
  .filter(({ isPhoto }) => isPhoto)
  .flatMap(({ extensions }) => extensions)

/** What a file is; null for what cannot be attached. A photo is one whatever its name says. */
export function blobKindOf(bytes: Uint8Array, name: string): BlobKind | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const found = kinds.find((kind) => (kind.isPhoto || kind.extensions.includes(ending)) && kind.fits(bytes))
  return found ?? null
}

/** The media type of a photo by its bytes alone; null for anything else. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  return photoTypes.find((type) => startOf[type](bytes)) ?? null
}

/** Whether bytes are a photo as iPhones keep it (HEIC, HEIF), which browsers cannot show. */
export function isHeic(bytes: Uint8Array): boolean {
  return hasTag(bytes, 4, 'ftyp') && ['heic', 'heix', 'hevc', 'mif1'].some((tag) => hasTag(bytes, 8, tag))
}

/** Whether bytes are a picture made of drawing instructions, which can hold scripts and is never shown. */
export function isSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(asciiAt(bytes, 0, Math.min(bytes.byteLength, probedTextBytes)))
}

function photo(mediaType: PhotoType, extensions: BlobKind['extensions']): KnownKind {
  return { mediaType, extensions, fits: startOf[mediaType], isPhoto: true }
}

function file(mediaType: string, extensions: BlobKind['extensions'], fits: KnownKind['fits']): KnownKind {
  return { mediaType, extensions, fits, isPhoto: false }
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])
}

function isText(bytes: Uint8Array): boolean {
  return bytes.byteLength > 0 && !bytes.subarray(0, probedTextBytes).includes(0)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((value, index) => bytes[index] === value)
}

function hasTag(bytes: Uint8Array, offset: number, tag: string): boolean {
  return asciiAt(bytes, offset, tag.length) === tag
}
