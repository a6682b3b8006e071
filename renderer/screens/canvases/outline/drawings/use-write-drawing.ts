import { changeConnector } from '../../../../../shared/doc/commands/connectors.ts'
import { changeFigure } from '../../../../../shared/doc/commands/figures.ts'
import { removeThings } from '../../../../../shared/doc/commands/things.ts'
import { useTavolo } from '../../../../state/tavolo-context.tsx'
import { useRun } from '../../../../state/use-run.ts'
import type { OutlineItem } from '../outline-lines.ts'

/** Writes the words of a figure, or what a line says; words alone are nothing without words. */
export function useWriteDrawing(): (item: OutlineItem, words: string) => void {
  const run = useRun()
  const { session } = useTavolo()
  return (item, words) => {
    if (item.kind === 'figure') {
      const { id, form, text } = item.figure
      if (form === 'text' && words === '')
        session.undo.asOneStep(() => run((context) => removeThings(context, [id])))
      else if (words !== text)
        session.undo.asOneStep(() => run((context) => changeFigure(context, { id, patch: { text: words } })))
    } else if (item.kind === 'connector' && words !== item.connector.label) {
      const { id } = item.connector
      session.undo.asOneStep(() =>
        run((context) => changeConnector(context, { id, patch: { label: words } })),
      )
    }
  }
}
