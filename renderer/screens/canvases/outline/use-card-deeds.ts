import { addCard, addCards, changeCard } from '../../../../shared/doc/commands/cards.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import { cardTextLength } from '../../../../shared/model/text-lengths.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import type { CardDeeds, DeedParts, SilentDeeds } from './outline-deeds.ts'
import type { CardHome } from './outline-lines.ts'
import { readPasted } from './read-pasted.ts'
import { useChosenDeeds } from './use-chosen-deeds.ts'
import { useSilentDeeds } from './use-silent-deeds.ts'

/** Lines that are pasted at once: a wall of cards is some hundreds, and a table of ten thousand rows is a mistake. */
const mostPasted = 1000

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
}): CardDeeds & SilentDeeds {
  const { text, formatNumber } = useText()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const { session } = useTavolo()
  const toasts = useToasts()
  function nameOf({ zoneId }: CardHome): string {
    const zone = zoneId === null ? null : findZone(zoneId)
    return zone?.label ?? text('canvases.outline.outside')
  }
  const { keep, ...silentDeeds } = useSilentDeeds(canvasId)
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
    add,
    paste(home, pasted) {
      const texts = readPasted(pasted)
      if (texts.length < 2) return 'one-line'
      const problem = pasteProblem(texts, text, formatNumber)
      if (problem !== null) {
        toasts.show({ text: problem, tone: 'attention' })
        return 'refused'
      }
      const kept = texts.map((words) => keep(home, { text: words, authorId }))
      if (kept[0] !== 'not-silent') {
        say(text('canvases.silence.kept', { zone: nameOf(home) }))
        return kept.filter((draft) => draft !== null && draft !== 'not-silent')
      }
      const said = text('canvases.outline.pasted', { count: texts.length, zone: nameOf(home) })
      const added = runWithUndo(said, (context) => addCards(context, { canvasId, ...home, texts, authorId }))
      return added ?? 'refused'
    },
    write(line, read, words) {
      if (line.item.kind === 'silent') {
        if (words !== line.item.draft.text) silentDeeds.changeSilent(line.item.draft, words)
        return
      }
      const now = line.item.kind === 'card' ? line.item.card : null
      if (now === null || words === now.text || words === read) return
      if (now.text === read) {
        const change = { id: now.id, patch: { text: words } }
        session.undo.asOneStep(() => run((context) => changeCard(context, change)))
        return
      }
      if (add(line.home, words) !== null) toasts.show({ text: text('canvases.outline.keptBoth') })
    },
    rescue(home, words) {
      const isThere = home.zoneId === null || findZone(home.zoneId) !== null
      const place = { zoneId: isThere ? home.zoneId : null, clusterId: null }
      if (add(place, words) !== null) toasts.show({ text: text('canvases.outline.keptGone') })
    },
  }
}

/** Why none of what was pasted is taken; null when all of it is. */
function pasteProblem(
  texts: readonly string[],
  text: Translate,
  formatNumber: (value: number) => string,
): string | null {
  if (texts.length > mostPasted) {
    const count = formatNumber(texts.length)
    return text('canvases.outline.pastedTooMany', { count, limit: formatNumber(mostPasted) })
  }
  const tooLong = texts.findIndex((words) => words.length > cardTextLength)
  if (tooLong === -1) return null
  return text('canvases.outline.pastedTooLong', { line: tooLong + 1, limit: formatNumber(cardTextLength) })
}
