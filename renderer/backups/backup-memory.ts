import type { Id } from '../../shared/model/id.ts'

/** What is remembered of backups from one start to the next. */
export interface BackupMemory {
  /** Whether a tavolo has changed since its last backup; a tavolo that never had one has. */
  readonly isDue: (id: Id<'tavolo'>) => boolean
  readonly setDue: (id: Id<'tavolo'>, due: 'due' | 'done') => void
  /** When a backup was last found whole, milliseconds since 1970; null for one that was not checked as it is now. */
  readonly checkedAtMs: (backup: CheckedBackup) => number | null
  readonly noteChecked: (backup: CheckedBackup, atMs: number) => void
}

/** What tells one state of a file from another. */
export interface CheckedBackup {
  readonly id: string
  readonly sizeBytes: number
  readonly changedAtMs: number
}

const doneKey = 'tavolo.backups.done'
const checkedKey = 'tavolo.backups.checked'

/** Checks of files that are long gone are forgotten: more than this nobody has. */
const mostChecks = 500

/** Reads what was remembered; what cannot be read counts as nothing, and costs a backup more. */
export function createBackupMemory(storage: Storage): BackupMemory {
  const done = new Map(Object.entries(readNumbers(storage, doneKey)))
  const checked = new Map(Object.entries(readNumbers(storage, checkedKey)))

  function keep(key: string, values: ReadonlyMap<string, number>): void {
    try {
      storage.setItem(key, JSON.stringify(Object.fromEntries(values)))
    } catch {
      // No room: it is asked again, and done again, at the next start.
    }
  }

  return {
    isDue: (id) => !done.has(id),
    setDue(id, due) {
      if (due === 'due') done.delete(id)
      else done.set(id, 1)
      keep(doneKey, done)
    },
    checkedAtMs: (backup) => checked.get(keyOf(backup)) ?? null,
    noteChecked(backup, atMs) {
      checked.delete(keyOf(backup))
      checked.set(keyOf(backup), atMs)
      for (const key of [...checked.keys()].slice(0, -mostChecks)) checked.delete(key)
      keep(checkedKey, checked)
    },
  }
}

function keyOf({ id, sizeBytes, changedAtMs }: CheckedBackup): string {
  return `${id} ${sizeBytes} ${changedAtMs}`
}

function readNumbers(storage: Storage, key: string): Readonly<Record<string, number>> {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return {}
    return Object.fromEntries(Object.entries(stored).filter(([, value]) => typeof value === 'number'))
  } catch {
    return {}
  }
}
