import type { LockedDeed } from '../../../../shared/doc/canvas-locks.ts'

const locks: Readonly<Record<string, LockedDeed>> = {
  add: 'add',
  duplicate: 'add',
  edit: 'edit',
  rename: 'edit',
  details: 'edit',
  gather: 'move',
  out: 'move',
  outside: 'move',
  dissolve: 'move',
  group: 'move',
  ungroup: 'move',
  pin: 'move',
  front: 'move',
  back: 'move',
  remove: 'remove',
}

/** The lock that keeps an entry of a menu of the canvas from who does not facilitate; null for what no lock is about. */
export function lockOfItem(id: string): LockedDeed | null {
  if (id.startsWith('zone:') || id.startsWith('cluster:')) return 'move'
  return locks[id] ?? null
}
