import { useSyncExternalStore } from 'react'
import { useApp } from '../state/app-context.tsx'
import { useTavolo } from '../state/tavolo-context.tsx'
import { type RoomNow, roomOfTavolo, type RoomView } from './room-view.ts'

/** Whether this computer is in a room, and in which. */
export function useRoomNow(): RoomNow {
  const { now } = useApp().room
  return useSyncExternalStore(now.subscribe, now.get)
}

/** The room of the tavolo that is on the screen; null when it is in none. */
export function useRoomHere(): RoomView | null {
  return roomOfTavolo(useRoomNow(), useTavolo().id)
}

/**
 * A part of the room of the tavolo that is on the screen. Who has what is another at every change of anybody's: whoever asks for a
 * part is drawn again only when that is another one.
 */
export function useRoomPart<Part>(select: (room: RoomView | null) => Part): Part {
  const { now } = useApp().room
  const { id } = useTavolo()
  return useSyncExternalStore(now.subscribe, () => select(roomOfTavolo(now.get(), id)))
}
