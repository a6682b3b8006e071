import { cardSize } from '../../../../shared/canvas/canvas-scene.ts'

/** The smallest words of a card, in canvas units: they are read by whoever comes nearer. */
const leastUnits = 10

/** Sizes of the words of a card, in canvas units, largest first. */
const sizesUnits = [20, 17, 15, 13, 11.5, leastUnits] as const

/** Room for words in a card, in canvas units; a foot takes a line of it. */
const room = { width: cardSize.width - 26, height: cardSize.height - 14, foot: 20 } as const

/** How wide a letter is, and how high a line, as parts of the size. */
const [letter, line] = [0.5, 1.2]

/** How large the words of a card are written, and in how many lines at most; what is longer ends with «…». */
export function fitText(
  words: string,
  hasFoot: boolean,
): { readonly sizeUnits: number; readonly lines: number } {
  const height = room.height - (hasFoot ? room.foot : 0)
  const linesAt = (size: number) => Math.max(1, Math.floor(height / (size * line)))
  const fits = (size: number) => countLines(words, Math.floor(room.width / (size * letter))) <= linesAt(size)
  const sizeUnits = sizesUnits.find(fits) ?? leastUnits
  return { sizeUnits, lines: linesAt(sizeUnits) }
}

/** Lines that words take when so many letters stand in one. */
function countLines(words: string, perLine: number): number {
  let count = 0
  for (const paragraph of words.split('\n')) {
    count += 1
    let used = 0
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length
      if (needed <= perLine) used = needed
      else {
        // A word that is longer than a line is broken.
        count += used === 0 ? Math.ceil(word.length / perLine) - 1 : Math.ceil(word.length / perLine)
        used = word.length % perLine
      }
    }
  }
  return count
}
