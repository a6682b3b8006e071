import { useSyncExternalStore } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { useGuestPlace } from '../guest-context.tsx'

/** Whether a card was written by whoever sits here: on this device, or under their name on another one. */
export function useIsOwn({ id, authorId }: Pick<Card, 'id' | 'authorId'>): boolean {
  const { room, admission } = useGuestPlace()
  const isMadeHere = useSyncExternalStore(room.own.subscribe, () => room.own.get().includes(id))
  return isMadeHere || (authorId !== null && authorId === admission.participantId)
}
