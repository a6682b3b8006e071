import { createContext, type ReactNode, use, useMemo } from 'react'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { roomOfTavolo } from '../sharing/room-view.ts'
import { useApp, useAuthor } from './app-context.tsx'
import type { TavoloSession } from './tavolo-session.ts'

/** The tavolo that is open. */
export interface Tavolo {
  readonly id: TavoloSession['id']
  readonly documents: TavoloDocuments
  readonly session: TavoloSession
  /** What commands need; changes only when the author's name does. */
  readonly context: CommandContext
}

const TavoloContext = createContext<Tavolo | null>(null)

/** Gives an open tavolo to everything inside. */
export function TavoloProvider(props: { readonly session: TavoloSession; readonly children: ReactNode }) {
  const { session, children } = props
  const { clock, newId, room } = useApp()
  const author = useAuthor()
  const tavolo = useMemo<Tavolo>(() => {
    const { id, documents } = session
    // Asked at each deed: a role may change while one works.
    const keepsToLocks = () => {
      const door = roomOfTavolo(room.now.get(), id)?.door
      return door?.kind === 'admitted' && door.admission.role !== 'facilitator'
    }
    return { id, documents, session, context: { documents, author, clock, newId, keepsToLocks } }
  }, [session, author, clock, newId, room])
  return <TavoloContext value={tavolo}>{children}</TavoloContext>
}

/** The open tavolo; throws outside a `TavoloProvider`. */
export function useTavolo(): Tavolo {
  const tavolo = use(TavoloContext)
  if (tavolo === null) throw new Error('useTavolo needs a TavoloProvider around it')
  return tavolo
}
