import type { Flow } from './read-capture.ts'

/** WebSockets of browsers mask what they send with four bytes, over and over. */
const maskBytes = 4

const encodings = ['utf8', 'utf16le', 'utf16be'] as const

/**
 * The words that stand in flows, in UTF-8 or UTF-16, bare or masked as WebSockets do with whatever key: two bytes that lie
 * four apart are masked by the same one, so that their difference is what it was.
 */
export function findWords(flows: readonly Flow[], words: readonly string[]): string[] {
  const differences = flows.map(({ bytes }) => differencesOf(bytes))
  return words.filter((word) =>
    encodings.some((encoding) => {
      const sought = differencesOf(encode(word, encoding))
      return differences.some((bytes) => bytes.includes(sought))
    }),
  )
}

function encode(word: string, encoding: (typeof encodings)[number]): Buffer {
  return encoding === 'utf16be' ? Buffer.from(word, 'utf16le').swap16() : Buffer.from(word, encoding)
}

function differencesOf(bytes: Buffer): Buffer {
  const differences = Buffer.alloc(Math.max(0, bytes.byteLength - maskBytes))
  for (let at = 0; at < differences.byteLength; at += 1) {
    differences[at] = (bytes[at] ?? 0) ^ (bytes[at + maskBytes] ?? 0)
  }
  return differences
}
