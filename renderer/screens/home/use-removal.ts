import { useSyncExternalStore } from 'react'
import { createObservable } from '../../../shared/util/observable.ts'
import { useApp } from '../../state/app-context.tsx'
import type { Shelf } from '../../state/library.ts'
import { libraryErrorText } from '../../state/library-error-text.ts'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** One tavolo of the shelf. */
export type ShelvedTavolo = Extract<Shelf, { readonly kind: 'ready' }>['tavoli'][number]

/** What was taken from the shelf since Tavolo was started, the last first: it can be put back until Tavolo is closed. */
const removed = createObservable<readonly ShelvedTavolo[]>([])

/** Taking a tavolo from this computer, and putting it back. */
export function useRemoval() {
  const { library } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  const list = useSyncExternalStore(removed.subscribe, removed.get)

  async function putBack(tavolo: ShelvedTavolo): Promise<void> {
    const done = await library.undeleteTavolo(tavolo.id)
    if (done.isOk) removed.set(removed.get().filter(({ id }) => id !== tavolo.id))
    else toasts.show({ text: libraryErrorText(text, done.error), tone: 'attention' })
  }
  async function remove(tavolo: ShelvedTavolo): Promise<void> {
    const done = await library.deleteTavolo(tavolo.id)
    if (!done.isOk) {
      toasts.show({ text: libraryErrorText(text, done.error), tone: 'attention' })
      return
    }
    removed.set([tavolo, ...removed.get()])
    toasts.show({
      text: text('home.removed', { title: tavolo.title }),
      action: { label: text('common.undo'), onAction: () => void putBack(tavolo) },
    })
  }
  return {
    removed: list,
    putBack: (tavolo: ShelvedTavolo) => void putBack(tavolo),
    remove: (tavolo: ShelvedTavolo) => void remove(tavolo),
  }
}
