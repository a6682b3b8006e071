import { splitWords } from '../../../../shared/canvas/split-words.ts'
import { lockRefusal } from '../../../../shared/doc/commands/canvas-locks.ts'
import { addCards, changeCard } from '../../../../shared/doc/commands/cards.ts'
import type { Card } from '../../../../shared/model/card.ts'
import { cardTextLength } from '../../../../shared/model/text-lengths.ts'
import { failure } from '../../../../shared/util/result.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { judgePasted, mostPasted, mostPastedLength, type Pasted } from './judge-pasted.ts'
import type { DeedParts, ManyCardsDeeds } from '../outline/outline-deeds.ts'
import type { CardHome } from '../outline/outline-lines.ts'
import type { useSilentDeeds } from '../outline/use-silent-deeds.ts'

/** Makes many cards at once, each time as one step of undo: of what is pasted, and of what is too long for one card. */
export function useManyCards({
  canvasId,
  nameOf,
  keep,
  changeSilent,
  say,
  authorId,
}: Pick<DeedParts, 'canvasId' | 'say'> &
  Pick<ReturnType<typeof useSilentDeeds>, 'keep' | 'changeSilent'> & {
    readonly nameOf: (home: CardHome) => string
    readonly authorId: Card['authorId']
  }): ManyCardsDeeds {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const refuse = useRefusal()

  function addAll(home: CardHome, texts: readonly string[]): readonly Pick<Card, 'id'>[] | null {
    const zone = nameOf(home)
    const kept: Pick<Card, 'id'>[] = []
    for (const words of texts) {
      const draft = keep(home, { text: words, authorId })
      if (draft === null) return null
      if (draft !== 'not-silent') kept.push(draft)
    }
    if (kept.length > 0) {
      say(text('canvases.silence.kept', { zone }))
      return kept
    }
    const said = text('canvases.outline.pasted', { count: texts.length, zone })
    return runWithUndo(said, (context) => addCards(context, { canvasId, ...home, texts, authorId }))
  }
  return {
    paste(home, read) {
      const pasted = judgePasted(read)
      // One line goes on in the field, where it is said when it is too long.
      const isOne = pasted.kind === 'cards' ? pasted.texts.length === 1 : isOneLine(read)
      if (pasted.kind === 'nothing' || (isOne && pasted.kind !== 'too-large')) return 'one-line'
      if (pasted.kind === 'cards') return addAll(home, pasted.texts) ?? 'refused'
      refuse(pasted, (pieces) => void addAll(home, pieces))
      return 'refused'
    },
    pasteThere(home, read) {
      const pasted = judgePasted(read)
      if (pasted.kind === 'cards') addAll(home, pasted.texts)
      else if (pasted.kind !== 'nothing') refuse(pasted, (pieces) => void addAll(home, pieces))
    },
    addDivided: (home, words) => addAll(home, splitWords(words, cardTextLength)),
    writeDivided(line, read, words) {
      const { item, home } = line
      if (item.kind === 'silent') return changeSilent(item.draft, words)
      const [first = '', ...others] = splitWords(words, cardTextLength)
      // What others changed meanwhile stays, and all of this lies beside it.
      if (item.kind !== 'card' || item.card.text !== read) return addAll(home, [first, ...others]) !== null
      const { id } = item.card
      const said = text('canvases.outline.pasted', { count: others.length, zone: nameOf(home) })
      const divided = runWithUndo(said, (context) => {
        // All of it or nothing: what the card loses is in the others.
        const locked = lockRefusal(context, canvasId, 'edit')
        if (locked !== null) return failure(locked)
        const added = addCards(context, { canvasId, ...home, texts: others, authorId: item.card.authorId })
        if (!added.isOk) return added
        return changeCard(context, { id, patch: { text: first } })
      })
      return divided !== null
    },
  }
}

/** Says why nothing of what was pasted was taken, and offers what can be done at once. */
function useRefusal() {
  const { text, formatNumber } = useText()
  const toasts = useToasts()
  return (
    pasted: Exclude<Pasted, { kind: 'nothing' | 'cards' }>,
    onDivided: (pieces: readonly string[]) => void,
  ): void => {
    if (pasted.kind === 'too-long') {
      const { line, length, pieces } = pasted
      const said = { line, count: formatNumber(length), limit: formatNumber(cardTextLength) }
      const label = text('canvases.outline.divide', { count: pieces.length })
      toasts.show({
        text: text('canvases.outline.pastedTooLong', said),
        tone: 'attention',
        subject: 'pasted-too-long',
        action: { label, onAction: () => onDivided(pieces) },
      })
      return
    }
    const isMany = pasted.kind === 'too-many'
    const said = {
      count: formatNumber(pasted.count),
      limit: formatNumber(isMany ? mostPasted : mostPastedLength),
    }
    const key = isMany ? 'pastedTooMany' : 'pastedTooLarge'
    toasts.show({ text: text(`canvases.outline.${key}`, said), tone: 'attention' })
  }
}

function isOneLine(pasted: string): boolean {
  return !pasted.trim().includes('\n')
}
