/** How this device's copies stand to the hub. Every claim in it is about what the hub has said, not what was hoped. */
export interface SyncStatus {
  /** `refused`: the hub takes no session of this device; the door says why. */
  readonly connection: 'off' | 'connecting' | 'connected' | 'refused'
  /** Whether, on this connection, the hub has given all it had and confirmed all that is here, in both documents. */
  readonly isComplete: boolean
  /** Changes made here, or heard from others, that the hub has not confirmed. Counted since the tavolo was opened. */
  readonly pendingCount: number
  /** When something of the documents came from the hub last; null before that. */
  readonly lastContactMs: number | null
}

/** Before anything was heard. */
export const noSync: SyncStatus = {
  connection: 'off',
  isComplete: false,
  pendingCount: 0,
  lastContactMs: null,
}

/** Whether two statuses say the same. */
export function isSameSyncStatus(left: SyncStatus, right: SyncStatus): boolean {
  return (
    left.connection === right.connection &&
    left.isComplete === right.isComplete &&
    left.pendingCount === right.pendingCount &&
    left.lastContactMs === right.lastContactMs
  )
}
