import { changeConnector } from '../../../../../shared/doc/commands/connectors.ts'
import { removeThings } from '../../../../../shared/doc/commands/things.ts'
import { useTavolo } from '../../../../state/tavolo-context.tsx'
import { useRun } from '../../../../state/use-run.ts'
import { withdrawDrawn } from '../../things/just-drawn.ts'
import { useWriteFigure } from '../../things/use-write-figure.ts'
import type { OutlineItem } from '../outline-lines.ts'

/** Writes the words of a figure, or what a line says; words alone are nothing without words. Whether they are kept. */
export function useWriteDrawing(): (item: OutlineItem, words: string) => boolean {
  const run = useRun()
  const writeFigure = useWriteFigure()
  const { session } = useTavolo()
  return (item, words) => {
    if (item.kind === 'figure') {
      const { id, form, text } = item.figure
      if (form === 'text' && words === '') {
        if (!withdrawDrawn(session.undo, id))
          session.undo.asOneStep(() => run((context) => removeThings(context, [id])))
        return true
      }
      return words === text || writeFigure(id, words)
    }
    if (item.kind !== 'connector' || words === item.connector.label) return true
    const { id } = item.connector
    const patch = { label: words }
    return session.undo.asOneStep(() => run((context) => changeConnector(context, { id, patch }))) !== null
  }
}
