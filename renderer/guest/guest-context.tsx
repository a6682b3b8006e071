import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readMinutesText, minutesFragment, type MinutesBlock } from '../../shared/doc/minutes-text.ts'
import type { Admission } from '../sync/door-state.ts'
import type { GuestMemory } from './visit/guest-memory.ts'
import type { GuestRoom } from './visit/guest-room.ts'
import type { GuestStatus } from './visit/guest-status.ts'

/** The room as the screens inside it see it. */
export interface GuestPlace {
  readonly room: GuestRoom
  readonly admission: Admission
  readonly roomTitle: string
  readonly status: GuestStatus
}

const MemoryContext = createContext<GuestMemory | null>(null)
const PlaceContext = createContext<GuestPlace | null>(null)

/** Gives the page's memory to everything inside. */
export function GuestMemoryProvider({
  memory,
  children,
}: {
  readonly memory: GuestMemory
  readonly children: ReactNode
}) {
  return <MemoryContext value={memory}>{children}</MemoryContext>
}

/** Gives the room to everything inside. */
export function GuestPlaceProvider({
  place,
  children,
}: {
  readonly place: GuestPlace
  readonly children: ReactNode
}) {
  return <PlaceContext value={place}>{children}</PlaceContext>
}

/** What the browser keeps. */
export function useGuestMemory(): GuestMemory {
  const memory = useContext(MemoryContext)
  if (memory === null) throw new Error('useGuestMemory needs a GuestMemoryProvider around it')
  return memory
}

/** The room; only inside it. */
export function useGuestPlace(): GuestPlace {
  const place = useContext(PlaceContext)
  if (place === null) throw new Error('useGuestPlace needs a GuestPlaceProvider around it')
  return place
}

/**
 * The result of a pure query over the documents, worked out again when a record or an input changes. `query` must be a
 * function of a module.
 */
export function useGuestQuery<Inputs extends readonly unknown[], Value>(
  query: (documents: TavoloDocuments, ...inputs: Inputs) => Value,
  ...inputs: Inputs
): Value {
  const { documents, records } = useGuestPlace().room
  const version = useSyncExternalStore(records.subscribe, records.version)
  // The version stands for the documents' content, which the linter cannot see.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => query(documents, ...inputs), [documents, version, query, ...inputs])
}

/** The minutes' text of an agenda item, as it is being written. */
export function useMinutesBlocks(agendaItemId: string): readonly MinutesBlock[] {
  const { documents } = useGuestPlace().room
  const source = useMemo(() => watchMinutes(documents, agendaItemId), [documents, agendaItemId])
  return useSyncExternalStore(source.subscribe, source.read)
}

function watchMinutes(documents: TavoloDocuments, agendaItemId: string) {
  const fragment = minutesFragment(documents, agendaItemId)
  let blocks: readonly MinutesBlock[] | null = null
  return {
    read: () => (blocks ??= readMinutesText(documents, agendaItemId)),
    subscribe: (listener: () => void) => {
      const changed = () => {
        blocks = null
        listener()
      }
      fragment.observeDeep(changed)
      return () => fragment.unobserveDeep(changed)
    },
  }
}
