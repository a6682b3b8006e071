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
