import { createContext, use, type ReactNode } from 'react'
import type { Id } from '../../../shared/model/id.ts'
import type { MinutesDesk } from './minutes-desk.ts'

/** The verbale on the screen. */
export interface MinutesPlace {
  readonly sessionId: Id<'session'>
  readonly desk: MinutesDesk
  /** Approved, or written by a newer Tavolo: only to be read. */
  readonly isReadOnly: boolean
}

const MinutesContext = createContext<MinutesPlace | null>(null)

/** Gives the verbale to everything inside. */
export function MinutesProvider({
  place,
  children,
}: {
  readonly place: MinutesPlace
  readonly children: ReactNode
}) {
  return <MinutesContext value={place}>{children}</MinutesContext>
}

/** The verbale on the screen; throws outside a `MinutesProvider`. */
export function useMinutesPlace(): MinutesPlace {
  const place = use(MinutesContext)
  if (place === null) throw new Error('useMinutesPlace needs a MinutesProvider around it')
  return place
}
