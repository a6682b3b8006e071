import { useCallback } from 'react'
import type { SpokenOf } from '../../../../shared/doc/queries/cards-on-map.ts'
import { voteNumbers } from '../../../../shared/doc/queries/votable.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useShownDots } from '../voting/use-shown-dots.ts'
import type { TieWords } from './drawings/use-tie-words.ts'
import { useLitId } from '../spotlight/use-spotlight.ts'
import { useOtherTexts } from '../writing/other-texts.tsx'

const noTies: readonly string[] = []
const noneSpoken: readonly SpokenOf[] = []

/** What is known of a card or a cluster beside what it says. */
export interface LineFacts {
  /** By which it is called while a vote runs; null while none does. */
  readonly number: number | null
  /** Dots of the vote that one may see now; null when there is none. */
  readonly dots: number | null
  /** The needs and resources that a card speaks of. */
  readonly spoken: readonly SpokenOf[]
  /** What it is tied to, in words. */
  readonly ties: readonly string[]
  /** What a line says; '' of everything else. */
  readonly lineWords: string
  /** Somebody wrote something else on it, apart, and nobody has looked at it yet. */
  readonly hasOtherText: boolean
  /** Everybody shall look at it now. */
  readonly isLit: boolean
}

/** Reads what is known of lines, by their ids; the same function as long as it says the same. */
export function useLineFacts(
  canvasId: Canvas['id'],
  spoken: Readonly<Record<string, readonly SpokenOf[]>>,
  ties: TieWords,
): (id: string) => LineFacts {
  const dots = useShownDots(canvasId)
  const numbers = useQuery(voteNumbers, canvasId)
  const otherTexts = useOtherTexts()
  const litId = useLitId(canvasId)
  return useCallback(
    (id) => ({
      number: numbers[id] ?? null,
      dots: dots[id] ?? null,
      spoken: spoken[id] ?? noneSpoken,
      ties: ties.ofThings[id] ?? noTies,
      lineWords: ties.ofLines[id] ?? '',
      hasOtherText: id in otherTexts,
      isLit: id === litId,
    }),
    [numbers, dots, spoken, ties, otherTexts, litId],
  )
}
