import { failure, ok, type Result } from '../util/result.ts'

/** How the bytes of a text file were read. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A text file, decoded. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncodingName
}

/** Why bytes are no text. */
export type DecodeProblem =
  /** A spreadsheet (.xlsx, .ods, .xls): it must be saved as CSV, or its cells pasted. */
  { readonly kind: 'spreadsheet' } | { readonly kind: 'not-text' } | { readonly kind: 'empty' }

/**
 * Reads a text file the way spreadsheets in Italy write them: UTF-8 with or without mark, UTF-16 with or without mark,
 * and Windows-1252 for whatever is not UTF-8. The mark is taken off.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, DecodeProblem> {
  if (bytes.length === 0) return failure({ kind: 'empty' })
  if (isSpreadsheet(bytes)) return failure({ kind: 'spreadsheet' })
  const decoded = decode(bytes)
  // Text files have no NUL: programs, images and archives do.
  if (decoded.text.includes('\0')) return failure({ kind: 'not-text' })
  return decoded.text.trim() === '' ? failure({ kind: 'empty' }) : ok(decoded)
}

function decode(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    // Not UTF-8: what Excel calls «CSV» on an Italian Windows. Every sequence of bytes can be read in it.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

/** Zip archives hold .xlsx and .ods; the old .xls is a compound file. */
const spreadsheetSignatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

function isSpreadsheet(bytes: Uint8Array): boolean {
  return spreadsheetSignatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))
}

// Enough to tell: names in Latin letters have a zero in every second byte.
const sampleBytes = 512

/** The UTF-16 a file is written in, by its mark or by where its zeros are; null when it is none. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, sampleBytes)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const half = sample.length / 2
  const [even = 0, odd = 0] = zeros
  // Half of the high bytes: a text with many names in other alphabets still has spaces, separators and digits.
  if (odd > half / 2 && even === 0) return 'utf-16le'
  if (even > half / 2 && odd === 0) return 'utf-16be'
  return null
}
