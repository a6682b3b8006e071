import { useEffect, useState } from 'react'
import type { Id } from '../../shared/model/id.ts'
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
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  useEffect(() => {
    let isWanted = true
    void sessions.acquire(id).then((opened) => {
      if (!isWanted) return
      setOpening(
        opened.isOk ? { kind: 'open', session: opened.value } : { kind: 'failed', error: opened.error },
      )
    })
    return () => {
      isWanted = false
      void sessions.release(id)
    }
  }, [sessions, id])
  return opening
}
