import { splitWords } from '../../../../shared/canvas/split-words.ts'
import { cardTextLength } from '../../../../shared/model/text-lengths.ts'
import { readPasted } from './read-pasted.ts'

/** Cards that are pasted at once: a wall of cards is some hundreds, and a table of ten thousand rows is a mistake. */
export const mostPasted = 1000

/** Characters that are pasted at once: more than so many full cards, and still read in a blink. */
export const mostPastedLength = 5_000_000

/** What was pasted, as cards, or why it cannot be cards as it is. */
export type Pasted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'cards'; readonly texts: readonly string[] }
  | { readonly kind: 'too-large' | 'too-many'; readonly count: number }
  /** One is longer than a card can be; `pieces` is all of them, with the long ones divided. */
  | {
      readonly kind: 'too-long'
      readonly line: number
      readonly length: number
      readonly pieces: readonly string[]
    }

/** Reads what was pasted, and says what of it is too much. */
export function judgePasted(pasted: string): Pasted {
  if (pasted.length > mostPastedLength) return { kind: 'too-large', count: pasted.length }
  const texts = readPasted(pasted)
  if (texts.length === 0) return { kind: 'nothing' }
  if (texts.length > mostPasted) return { kind: 'too-many', count: texts.length }
  const long = texts.findIndex((words) => words.length > cardTextLength)
  if (long === -1) return { kind: 'cards', texts }
  const pieces = texts.flatMap((words) => splitWords(words, cardTextLength))
  if (pieces.length > mostPasted) return { kind: 'too-many', count: pieces.length }
  return { kind: 'too-long', line: long + 1, length: texts[long]?.length ?? 0, pieces }
}
