import { lineWords, tiesById, tieWords } from '../../../../../shared/canvas/words/drawing-words.ts'
import { itemNames } from '../../../../../shared/canvas/words/item-names.ts'
import type { TavoloDocuments } from '../../../../../shared/doc/documents.ts'
import type { Canvas } from '../../../../../shared/model/canvas.ts'
import type { Translate } from '../../../../../shared/text/translator.ts'
import { useQuery } from '../../../../state/use-records.ts'
import { useText } from '../../../../ui/text-context.tsx'
import { readTied } from './use-ties.ts'

/** What lines say, in words. */
export interface TieWords {
  /** Of each thing that is tied, by its id: «legato a «Mancano autisti»: causa». */
  readonly ofThings: Readonly<Record<string, readonly string[]>>
  /** Of each line, by its id: «Linea da «Uno» a «Due»: causa». */
  readonly ofLines: Readonly<Record<string, string>>
}

/** Reads what the lines of a canvas say; the same until one of them says something else, whatever else is written on it. */
export function useTieWords(canvasId: Canvas['id']): TieWords {
  const { text } = useText()
  return useQuery(readTieWords, canvasId, text)
}

function readTieWords(documents: TavoloDocuments, canvasId: Canvas['id'], text: Translate): TieWords {
  const { connectors, named } = readTied(documents, canvasId)
  if (connectors.length === 0) return nothingTied
  const nameOf = itemNames(text, named)
  return {
    ofThings: Object.fromEntries(
      [...tiesById(connectors)].map(([id, ties]) => [id, ties.map((tie) => tieWords(text, tie, nameOf))]),
    ),
    ofLines: Object.fromEntries(connectors.map((each) => [each.id, lineWords(text, each, nameOf)])),
  }
}

const nothingTied: TieWords = { ofThings: {}, ofLines: {} }
