import { boldWidths, plainWidths, signWidths } from './letter-widths.ts'
import { titilliumWidths } from './titillium-widths.ts'

/** A size and a weight. */
export interface TextLook {
  readonly sizePx: number
  readonly isBold: boolean
}

/** Letters of other scripts: the widest of Greek and Cyrillic. Signs as wide as they are high: Chinese, emoji. */
const otherLetter = 780
const fullWidth = 1000

/**
 * How wide a text is at most, in pixels: in Titillium Web, which pictures bring along, and in Arial, which programs take that do
 * not look at what they bring. Never too little for Latin letters: no kerning.
 */
export function textWidthPx(text: string, { sizePx, isBold }: TextLook): number {
  let [own, other] = [0, 0]
  for (const sign of text.normalize('NFC')) {
    const width = widthOf(sign, isBold)
    other += width
    own += ownWidthOf(sign, isBold) ?? width
  }
  return (Math.max(own, other) * sizePx) / 1000
}

/** A sign that the font does not have is drawn with the next one. */
function ownWidthOf(sign: string, isBold: boolean): number | undefined {
  const code = sign.codePointAt(0) ?? 0
  return titilliumWidths[isBold ? 600 : 400].get(code)
}

/** In Arial, Helvetica and Liberation Sans. */
function widthOf(sign: string, isBold: boolean): number {
  const known = signWidths[sign]
  if (known !== undefined) return known[isBold ? 1 : 0]
  // An accent makes no other letter wider.
  const code = sign.normalize('NFD').codePointAt(0) ?? 0
  const ascii = (isBold ? boldWidths : plainWidths)[code - 32]
  if (ascii !== undefined) return ascii
  if (/\p{Mark}/u.test(sign)) return 0
  return code >= 0x11_00 && !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(sign)
    ? fullWidth
    : otherLetter
}

/**
 * Breaks a text into lines that are no wider than this: between words, or within one that is wider by itself. With `mostLines`
 * what does not fit ends in «…».
 */
export function linesOf(
  text: string,
  look: TextLook,
  room: { readonly widthPx: number; readonly mostLines?: number },
): readonly string[] {
  const { widthPx, mostLines = Number.POSITIVE_INFINITY } = room
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/[ \t]+/).filter((part) => part !== '')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (textWidthPx(longer, look) <= widthPx) {
        line = longer
        continue
      }
      if (line !== '') lines.push(line)
      const pieces = piecesOf(word, look, widthPx)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
    }
    if (line !== '') lines.push(line)
  }
  if (lines.length <= mostLines) return lines
  const kept = lines.slice(0, mostLines)
  return [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', look, widthPx)]
}

/** A word in pieces that fit; one when it fits. */
function piecesOf(word: string, look: TextLook, widthPx: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece !== '' && textWidthPx(piece + sign, look) > widthPx) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}

function shortened(line: string, look: TextLook, widthPx: number): string {
  // Half of a pair of signs is no sign.
  const signs: string[] = []
  for (const sign of line) signs.push(sign)
  while (signs.length > 0 && textWidthPx(`${signs.join('')}…`, look) > widthPx) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
