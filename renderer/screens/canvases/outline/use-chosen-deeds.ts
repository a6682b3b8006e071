import { changeCard, removeCards } from '../../../../shared/doc/commands/cards.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { CardDeeds } from './outline-deeds.ts'

/** Removes and colours cards, however many are chosen. */
export function useChosenDeeds(): Pick<CardDeeds, 'remove' | 'colour'> {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  return {
    remove(cards) {
      if (cards.length === 0) return
      const ids = cards.map(({ id }) => id)
      runWithUndo(text('canvases.outline.removed', { count: cards.length }), (context) =>
        removeCards(context, ids),
      )
    },
    colour(cards, colour) {
      const word = text(`changes.value.cardColour.${colour}`)
      const said = text('canvases.outline.coloured', { count: cards.length, colour: word })
      runWithUndo(said, (context) => {
        for (const { id } of cards) {
          const changed = changeCard(context, { id, patch: { colour } })
          if (!changed.isOk) return changed
        }
        return { isOk: true, value: cards.length }
      })
    },
  }
}
