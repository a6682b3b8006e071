import { changeConnector } from '../../../../../shared/doc/commands/connectors.ts'
import { changeFigure } from '../../../../../shared/doc/commands/figures.ts'
import { removeThings } from '../../../../../shared/doc/commands/things.ts'
import { ok } from '../../../../../shared/util/result.ts'
import { useUndo } from '../../../../state/use-undo.ts'
import { useText } from '../../../../ui/text-context.tsx'
import type { ThingLineDeeds } from '../outline-deeds.ts'
import { useChosenDeeds } from '../use-chosen-deeds.ts'
import type { Outline } from '../use-outline.ts'

/** Takes away and colours what is meant by lines of the outline, drawings among it. */
export function useThingLineDeeds(outline: Outline): ThingLineDeeds {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const cards = useChosenDeeds()
  return {
    removeAll(line) {
      const ids = outline.thingsOf(line)
      if (ids.every((id) => id.startsWith('card:'))) cards.remove(outline.cardsOf(line))
      else
        runWithUndo(
          text(ids.some((id) => id.startsWith('card:')) ? 'drawings.list.removed' : 'drawing.removed', {
            count: ids.length,
          }),
          (context) => removeThings(context, ids),
        )
    },
    ink(ids, ink) {
      const drawn = ids.filter((id) => !id.startsWith('card:'))
      const said = text('drawing.coloured', { count: drawn.length, ink: text(`changes.value.ink.${ink}`) })
      runWithUndo(said, (context) => {
        for (const id of drawn) {
          const patch = { colour: ink }
          const done = isFigureId(id)
            ? changeFigure(context, { id, patch })
            : isLineId(id)
              ? changeConnector(context, { id, patch })
              : ok(null)
          if (!done.isOk) return done
        }
        return ok(drawn.length)
      })
    },
  }
}

function isFigureId(id: string): id is `figure:${string}` {
  return id.startsWith('figure:')
}

function isLineId(id: string): id is `connector:${string}` {
  return id.startsWith('connector:')
}
