import type { OpenedRoom } from '../../shared/ipc/room.ts'
import type { Id } from '../../shared/model/id.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { PresenceDesk } from '../presence/presence-desk.ts'
import type { LibraryError } from '../state/library-error.ts'
import { noMissingFiles, type FilesNow } from '../sync/blobs/blob-client.ts'
import { noNews, type DoorState, type RoomNews } from '../sync/door-state.ts'
import type { RoomTruth } from '../sync/room-truth.ts'

/**
 * Why a tavolo of a room is not here although the door is open. `other-lineage`: the one that is here under its id began
 * elsewhere, `title` is its name; nothing was mixed.
 */
export type ArrivalProblem =
  | { readonly kind: 'other-lineage'; readonly title: string }
  | { readonly kind: 'library'; readonly error: LibraryError }

/** How far the tavolo of a room is on its way to this computer. */
export type Arrival =
  /** The door is not open yet. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'fetching' }
  /** It is open here and goes on being synced. `isNew`: it was not on this computer before. */
  | { readonly kind: 'here'; readonly isNew: boolean }
  | { readonly kind: 'failed'; readonly problem: ArrivalProblem }

/** A room that this computer is in. */
export interface RoomView {
  readonly kind: 'in'
  /** What the shell says of the room that this computer has opened; null in a room of others. */
  readonly opened: OpenedRoom | null
  /** The hub that is talked to, or was last while it does not answer. */
  readonly address: string
  /** null while the hub has not said which tavolo it is. */
  readonly tavoloId: Id<'tavolo'> | null
  readonly title: string
  /** Who serves the room now that this computer served before its lid was closed; null when it did not. */
  readonly servedBy: string | null
  readonly door: DoorState
  readonly news: RoomNews
  /** Who has what; null before the tavolo is here. */
  readonly truth: RoomTruth | null
  /** Who is at which canvas; null before the tavolo is here. */
  readonly presence: PresenceDesk | null
  /** Photos and files of the tavolo that are not here yet. */
  readonly files: FilesNow
  readonly arrival: Arrival
}

/** Whether this computer is in a room, one at a time. */
export type RoomNow = { readonly kind: 'alone' } | { readonly kind: 'opening' } | RoomView

/** In no room. */
export const alone: RoomNow = { kind: 'alone' }

/** Whether this device may let in and send away. */
export function isFacilitator({ door }: Pick<RoomView, 'door'>): boolean {
  return door.kind === 'admitted' && door.admission.role === 'facilitator'
}

/** The room as far as it concerns a tavolo; null when this computer is in none, or in that of another tavolo. */
export function roomOfTavolo(now: RoomNow, tavoloId: Id<'tavolo'>): RoomView | null {
  return now.kind === 'in' && now.tavoloId === tavoloId ? now : null
}

/** A room of which nothing is known yet. */
export function firstView(
  view: Pick<RoomView, 'opened' | 'address' | 'tavoloId' | 'title' | 'servedBy'>,
): RoomView {
  return {
    kind: 'in',
    ...view,
    door: { kind: 'outside' },
    news: noNews,
    truth: null,
    presence: null,
    files: noMissingFiles,
    arrival: { kind: 'outside' },
  }
}

/** What a door says that the room is called; null while it says nothing. */
export function titleOfDoor(door: RoomView['door']): string | null {
  switch (door.kind) {
    case 'asked-name':
    case 'waiting':
      return door.welcome.roomTitle
    case 'admitted':
      return door.roomTitle
    case 'outside':
    case 'connecting':
    case 'disconnected':
    case 'refused':
    case 'sent-away':
      return null
    default:
      return assertNever(door)
  }
}
