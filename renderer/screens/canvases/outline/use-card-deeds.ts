import { addCard, changeCard } from '../../../../shared/doc/commands/cards.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import { cardTextLength } from '../../../../shared/model/text-lengths.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import type { CardDeeds, DeedParts, ManyCardsDeeds, SilentDeeds } from './outline-deeds.ts'
import type { CardHome } from './outline-lines.ts'
import { useChosenDeeds } from './use-chosen-deeds.ts'
import { useManyCards } from '../pasted/use-many-cards.ts'
import { useSilentDeeds } from './use-silent-deeds.ts'

/** Writes cards, changes and removes them. */
export function useCardDeeds({
  canvasId,
  findZone,
  say,
  authorId,
}: Pick<DeedParts, 'canvasId' | 'say'> & {
  /** null when it is not there. */
  readonly findZone: (id: Zone['id']) => Zone | null
  /** Who signs the cards that are added. */
  readonly authorId: Card['authorId']
}): CardDeeds & ManyCardsDeeds & SilentDeeds {
  const { text } = useText()
  const run = useRun()
  const { session } = useTavolo()
  const toasts = useToasts()
  function nameOf({ zoneId }: CardHome): string {
    const zone = zoneId === null ? null : findZone(zoneId)
    return zone?.label ?? text('canvases.outline.outside')
  }
  const { keep, ...silentDeeds } = useSilentDeeds(canvasId)
  const { changeSilent } = silentDeeds
  const manyCards = useManyCards({ canvasId, nameOf, keep, changeSilent, say, authorId })
  const chosenDeeds = useChosenDeeds()
  function add(home: CardHome & Partial<Pick<Card, 'point'>>, words: string): Pick<Card, 'id'> | null {
    const kept = keep(home, { text: words, authorId })
    if (kept !== 'not-silent') {
      if (kept !== null) say(text('canvases.silence.kept', { zone: nameOf(home) }))
      return kept
    }
    // Each card is a step of its own, however fast one goes on to the next.
    const added = session.undo.asOneStep(() =>
      run((context) => addCard(context, { canvasId, ...home, text: words, authorId })),
    )
    if (added !== null) say(text('canvases.outline.added', { zone: nameOf(home) }))
    return added
  }
  return {
    ...silentDeeds,
    ...chosenDeeds,
    ...manyCards,
    add,
    write(line, read, words) {
      if (line.item.kind === 'silent') {
        const { draft } = line.item
        return words === draft.text || silentDeeds.changeSilent(draft, words)
      }
      const now = line.item.kind === 'card' ? line.item.card : null
      if (now === null || words === now.text || words === read) return true
      if (now.text === read) {
        const change = { id: now.id, patch: { text: words } }
        return session.undo.asOneStep(() => run((context) => changeCard(context, change))) !== null
      }
      const isKept = add(line.home, words) !== null
      if (isKept) toasts.show({ text: text('canvases.outline.keptBoth') })
      return isKept
    },
    rescue(home, words) {
      const isThere = home.zoneId === null || findZone(home.zoneId) !== null
      const place = { zoneId: isThere ? home.zoneId : null, clusterId: null }
      const kept = words.length > cardTextLength ? manyCards.addDivided(place, words) : add(place, words)
      if (kept === null) silentDeeds.keepHere(place, { text: words, authorId })
      toasts.show({ text: text(`canvases.outline.${kept === null ? 'keptHere' : 'keptGone'}`) })
    },
  }
}
