import { changeFigure } from '../../../../shared/doc/commands/figures.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'
import { joinDrawn } from './just-drawn.ts'

/** Writes the words of a figure, as one step of undo with the drawing of words that were just drawn. Whether they are kept. */
export function useWriteFigure(): (id: Figure['id'], words: string) => boolean {
  const run = useRun()
  const { session } = useTavolo()
  return (id, text) => {
    const kept = session.undo.asOneStep(() =>
      run((context) => changeFigure(context, { id, patch: { text } })),
    )
    if (kept === null) return false
    joinDrawn(session.undo, id)
    return true
  }
}
