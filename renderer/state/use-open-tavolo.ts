import { useEffect, useState } from 'react'
import type { Id } from '../../shared/model/id.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { useApp } from './app-context.tsx'
import type { LibraryError } from './library-error.ts'
import type { TavoloSession } from './tavolo-session.ts'

/** How far the opening of a tavolo is. */
export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: TavoloSession }
  | { readonly kind: 'failed'; readonly error: LibraryError }

/**
 * Opens a tavolo while the component is on the screen; writes everything and closes it afterwards. Another tavolo needs
 * another component (a key).
 */
export function useOpenTavolo(id: Id<'tavolo'>): Opening {
  const { sessions } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  useEffect(() => {
    let isWanted = true
    void sessions.acquire(id).then((opened) => {
      if (!isWanted) return
      if (opened.isOk && opened.value.recovered !== null) {
        toasts.show({ text: text('recovery.atOpening'), tone: 'attention' })
      }
      setOpening(
        opened.isOk ? { kind: 'open', session: opened.value } : { kind: 'failed', error: opened.error },
      )
    })
    return () => {
      isWanted = false
      void sessions.release(id)
    }
    // A change of language must not open the tavolo anew.
    // oxlint-disable-next-line react/exhaustive-deps -- the words are those of the moment of opening
  }, [sessions, id])
  return opening
}
