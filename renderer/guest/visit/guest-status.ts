import type { DoorState } from '../../sync/door-state.ts'
import type { SyncStatus } from '../../sync/sync-status.ts'

/** How a guest's page stands to the table, in words' data. */
export interface GuestStatus {
  /**
   * `together`: what is here is what the hub has · `arriving`: connected, and something is on its way, one direction or
   * the other · `ahead`: connected, and there is something of the minutes here that the table lacks · `away`: no connection; it tries again · `closed`: the room was closed; it tries again · `out`: not in.
   */
  readonly kind: 'together' | 'arriving' | 'ahead' | 'away' | 'closed' | 'out'
  /** Things written here that the table has not received. */
  readonly unsentCount: number
  /** When the table was heard last; null when it never was. */
  readonly lastContactMs: number | null
  /** Whether what has not arrived would outlive a reload. */
  readonly isLasting: boolean
}

/** What a page may claim. It never says more than the hub has confirmed. */
export function guestStatus(facts: {
  readonly door: DoorState
  /** null before this device was let in. */
  readonly sync: SyncStatus | null
  readonly unsentCount: number
  /** How much of the official document is here that the hub lacks; null when nothing is known to be. */
  readonly aheadBy: number | null
  readonly isLasting: boolean
}): GuestStatus {
  const { door, sync, unsentCount, isLasting } = facts
  const atDoorMs = door.kind === 'disconnected' ? door.lastContactMs : null
  const lastContactMs = Math.max(atDoorMs ?? 0, sync?.lastContactMs ?? 0) || null
  return { kind: kindOf(facts), unsentCount, lastContactMs, isLasting }
}

function kindOf({
  door,
  sync,
  unsentCount,
  aheadBy,
}: Parameters<typeof guestStatus>[0]): GuestStatus['kind'] {
  if (door.kind === 'disconnected') return door.wasClosed ? 'closed' : 'away'
  if (door.kind === 'connecting' || door.kind === 'outside') return 'away'
  if (door.kind !== 'admitted' || sync === null) return 'out'
  if (sync.connection === 'refused') return 'out'
  if (!sync.isComplete || unsentCount > 0 || sync.pendingCount > 0) return 'arriving'
  return aheadBy === null ? 'together' : 'ahead'
}

/** Whether two statuses are told in the same words. */
export function isSameStatus(left: GuestStatus, right: GuestStatus): boolean {
  return (
    left.kind === right.kind &&
    left.unsentCount === right.unsentCount &&
    left.isLasting === right.isLasting &&
    // The last contact is told only while there is none.
    (left.kind === 'together' ||
      left.kind === 'arriving' ||
      left.kind === 'ahead' ||
      left.lastContactMs === right.lastContactMs)
  )
}
