import type { LockedDeed } from '../../../../shared/doc/canvas-locks.ts'
import type { ThingDeed } from '../things/thing-keys.ts'

const locks: Readonly<Record<string, LockedDeed>> = {
  add: 'add',
  duplicate: 'add',
  // What was written in silence, without a reveal.
  publish: 'add',
  tie: 'add',
  edit: 'edit',
  rename: 'edit',
  details: 'edit',
  // A card names what it became on the map.
  need: 'edit',
  resource: 'edit',
  'one-need': 'edit',
  'one-resource': 'edit',
  'to-map': 'edit',
  gather: 'move',
  'lead-from': 'move',
  'lead-to': 'move',
  move: 'move',
  shift: 'move',
  out: 'move',
  outside: 'move',
  dissolve: 'move',
  group: 'move',
  ungroup: 'move',
  pin: 'move',
  front: 'move',
  back: 'move',
  earlier: 'move',
  later: 'move',
  place: 'move',
  remove: 'remove',
}

/** The lock that keeps an entry of a menu of the canvas from who does not facilitate; null for what no lock is about. */
export function lockOfItem(id: string): LockedDeed | null {
  if (id.startsWith('zone:') || id.startsWith('cluster:')) return 'move'
  if (id.startsWith('add-')) return 'add'
  return locks[id] ?? null
}

/** What a key asks for on a card or a line, in the list and on the surface alike. */
export interface AskedDeed {
  readonly kind: string
  /** Of a `thing`: what is done with cards and drawings alike. */
  readonly deed?: ThingDeed
}

/** The same for what a key asks for. */
export function lockOfDeed({ kind, deed }: AskedDeed): LockedDeed | null {
  return lockOfItem(deed ?? kind)
}

/** Whether an entry or a key is about the words of what it is asked for on, and of nothing else. */
export function isOfWords(id: string): boolean {
  return id === 'edit' || id === 'rename'
}
