import { cardTextLength, titleLength } from '../../../../shared/model/text-lengths.ts'
import { useText } from '../../../ui/text-context.tsx'

/** How much may be written in a field: a card's words, or a title. */
export type WordsKind = 'card' | 'title'

/** What is wrong with words that are written on a canvas: only that they are too many. */
export function useProblem(kind: WordsKind): (words: string) => string | undefined {
  const { text, formatNumber } = useText()
  const most = kind === 'card' ? cardTextLength : titleLength
  const key = kind === 'card' ? 'tooLong' : 'titleTooLong'
  return (words) =>
    words.length > most
      ? text(`canvases.outline.${key}`, { length: formatNumber(words.length), limit: formatNumber(most) })
      : undefined
}
