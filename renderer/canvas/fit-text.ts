import { cardSize } from '../../shared/canvas/canvas-scene.ts'

/** The smallest words of a card, in canvas units: they are read by whoever comes nearer. */
const leastUnits = 10

/** Sizes of the words of a card, in canvas units, largest first. */
const sizesUnits = [20, 17, 15, 13, 11.5, leastUnits] as const

/** Room for words in a card, in canvas units; a foot takes a line of it. */
const room = { width: cardSize.width - 26, height: cardSize.height - 14, foot: 20 } as const

/** How wide a letter is, and how high a line, as parts of the size. */
const [letter, lineHeight] = [0.5, 1.2]

/** How large the words of a card are written, and in how many lines at most; what is longer ends with «…». */
export function fitText(
  words: string,
  hasFoot: boolean,
): { readonly sizeUnits: number; readonly lines: number } {
  const height = room.height - (hasFoot ? room.foot : 0)
  const linesAt = (size: number) => Math.max(1, Math.floor(height / (size * lineHeight)))
  const fits = (size: number) =>
    breakLines(words, Math.floor(room.width / (size * letter))).length <= linesAt(size)
  const sizeUnits = sizesUnits.find(fits) ?? leastUnits
  return { sizeUnits, lines: linesAt(sizeUnits) }
}

/** How large words are written in some room, in canvas units: as large as they fit, `most` at most. */
export function fitIn(
  words: string,
  { width, height }: { readonly width: number; readonly height: number },
  most: number,
): number {
  const fits = (size: number) => {
    const perLine = Math.max(1, Math.floor(width / (size * letter)))
    return breakLines(words, perLine).length * size * lineHeight <= height
  }
  for (let size = most; size > leastUnits; size = Math.floor(size * 0.9)) if (fits(size)) return size
  return leastUnits
}

/** Words as large as they fit in some room, broken into lines: for where nothing breaks them by itself. */
export function brokenIn(
  words: string,
  space: { readonly width: number; readonly height: number },
  most: number,
): { readonly sizeUnits: number; readonly lines: readonly string[] } {
  const sizeUnits = fitIn(words, space, most)
  const lines = breakLines(words, Math.max(1, Math.floor(space.width / (sizeUnits * letter))))
  return {
    sizeUnits,
    lines: lines.slice(0, Math.max(1, Math.floor(space.height / (sizeUnits * lineHeight)))),
  }
}

/** The words of a card broken into lines as they fit: for where nothing breaks them by itself. */
export function brokenText(
  words: string,
  hasFoot: boolean,
): { readonly sizeUnits: number; readonly lines: readonly string[] } {
  const { sizeUnits, lines: most } = fitText(words, hasFoot)
  const lines = breakLines(words, Math.floor(room.width / (sizeUnits * letter)))
  return { sizeUnits, lines: lines.length > most ? [...lines.slice(0, most - 1), '…'] : lines }
}

/** Words in lines of so many letters; a word that is longer than a line is broken. */
function breakLines(words: string, perLine: number): string[] {
  const lines: string[] = []
  for (const paragraph of words.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > perLine) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
      while (line.length > perLine) {
        lines.push(line.slice(0, perLine))
        line = line.slice(perLine)
      }
    }
    lines.push(line)
  }
  return lines
}
