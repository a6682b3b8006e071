import type { ArrivalProblem, RoomNow, RoomView } from './room-view.ts'

/** How far somebody is on the way into a room of others. */
export type JoinProgress =
  | { readonly kind: 'connecting'; readonly address: string }
  | { readonly kind: 'waiting'; readonly title: string }
  | { readonly kind: 'fetching'; readonly title: string }
  | { readonly kind: 'refused'; readonly why: RefusedWhy }
  | { readonly kind: 'failed'; readonly problem: ArrivalProblem }

/** Why a door stays shut, as the words have it. */
export type RefusedWhy =
  | Extract<RoomView['door'], { kind: 'refused' }>['why']
  | 'sent-away'
  | 'sent-away-blocked'

/** What to show of a room that is on its way; null when there is none: then a code can be typed. */
export function joinProgress(now: RoomNow): JoinProgress | null {
  if (now.kind !== 'in' || now.opened !== null) return null
  const { arrival, door, address, title } = now
  if (arrival.kind === 'failed') return { kind: 'failed', problem: arrival.problem }
  if (arrival.kind === 'fetching') return { kind: 'fetching', title }
  if (arrival.kind === 'here') return null
  if (door.kind === 'waiting') return { kind: 'waiting', title }
  if (door.kind === 'refused') return { kind: 'refused', why: door.why }
  if (door.kind === 'sent-away') {
    return { kind: 'refused', why: door.isBlocked ? 'sent-away-blocked' : 'sent-away' }
  }
  return { kind: 'connecting', address }
}
