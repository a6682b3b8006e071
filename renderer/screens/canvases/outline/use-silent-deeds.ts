import { splitWords } from '../../../../shared/canvas/split-words.ts'
import { lockRefusal } from '../../../../shared/doc/commands/canvas-locks.ts'
import { openWritingOf } from '../../../../shared/doc/private-writing.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { PrivateDraft } from '../../../../shared/model/private-draft.ts'
import { cardTextLength } from '../../../../shared/model/text-lengths.ts'
import { commandErrorText } from '../../../state/command-error-text.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import type { SilentDeeds } from './outline-deeds.ts'
import type { CardHome } from './outline-lines.ts'

/** Writes cards in silence, changes and removes them: nothing of it leaves this computer. */
export function useSilentDeeds(canvasId: Canvas['id']): SilentDeeds & {
  /** Keeps a text as a draft; `not-silent` when others may read what is written. null when it was refused. */
  readonly keep: (
    home: CardHome & Partial<Pick<PrivateDraft, 'point'>>,
    card: Pick<PrivateDraft, 'text' | 'authorId'>,
  ) => PrivateDraft | 'not-silent' | null
} {
  const { text } = useText()
  const { session, context } = useTavolo()
  const toasts = useToasts()
  const { drafts, documents } = session
  function sayRefused(changed: ReturnType<typeof drafts.change>): boolean {
    if (!changed.isOk) toasts.show({ text: commandErrorText(text, changed.error), tone: 'attention' })
    return changed.isOk
  }
  return {
    keep(home, card) {
      // As it is at this moment: what is typed was typed under the eyes of who reads this screen alone.
      const writing = openWritingOf(documents, canvasId)
      if (writing === null) return 'not-silent'
      const refused = lockRefusal(context, canvasId, 'add')
      if (refused !== null) {
        toasts.show({ text: commandErrorText(text, refused), tone: 'attention' })
        return null
      }
      const added = drafts.add({ point: null, ...card, ...home, canvasId, writingId: writing.id })
      if (added.isOk) return added.value
      toasts.show({ text: commandErrorText(text, added.error), tone: 'attention' })
      return null
    },
    changeSilent: (draft, words) => sayRefused(drafts.rewrite(draft, words)),
    keepHere(home, card) {
      // Of a round that nobody opened: nobody reveals it either.
      const writingId = context.newId('writing')
      for (const words of splitWords(card.text, cardTextLength)) {
        sayRefused(drafts.add({ ...card, ...home, text: words, canvasId, writingId, point: null }))
      }
    },
    moveSilent: ({ id }, where) => void sayRefused(drafts.move(id, where)),
    removeSilent(draft) {
      if (drafts.remove(draft.id) === null) return
      toasts.show({
        text: text('canvases.silence.removed'),
        about: session,
        action: { label: text('common.undo'), onAction: () => drafts.bringBack(draft) },
      })
    },
    publishSilent: ({ id }) => drafts.publish([id]),
  }
}
