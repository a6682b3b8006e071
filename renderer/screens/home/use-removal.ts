import { useApp } from '../../state/app-context.tsx'
import type { Shelf } from '../../state/library.ts'
import { libraryErrorText } from '../../state/library-error-text.ts'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** One tavolo of the shelf, or of the bin. */
export type ShelvedTavolo = Extract<Shelf, { readonly kind: 'ready' }>['tavoli'][number]

/** Putting a tavolo in the bin, and back on the shelf. */
export function useRemoval() {
  const { library } = useApp()
  const { text } = useText()
  const toasts = useToasts()

  async function putBack(tavolo: ShelvedTavolo): Promise<void> {
    const done = await library.undeleteTavolo(tavolo.id)
    if (!done.isOk) toasts.show({ text: libraryErrorText(text, done.error), tone: 'attention' })
  }
  async function remove(tavolo: ShelvedTavolo): Promise<void> {
    const done = await library.deleteTavolo(tavolo.id)
    if (!done.isOk) {
      toasts.show({ text: libraryErrorText(text, done.error), tone: 'attention' })
      return
    }
    toasts.show({
      text: text('home.removed', { title: tavolo.title }),
      action: { label: text('common.undo'), onAction: () => void putBack(tavolo) },
    })
  }
  return {
    putBack: (tavolo: ShelvedTavolo) => void putBack(tavolo),
    remove: (tavolo: ShelvedTavolo) => void remove(tavolo),
  }
}
