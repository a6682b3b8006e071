import type { VersionKind } from '../ipc/versions.ts'

/** What thinning needs to know of a version. */
export interface VersionAge {
  readonly id: string
  readonly kind: VersionKind
  readonly atMs: number
}

/** Versions that nobody has to ask for twice: the last session and the one before, with every start, end and restore. */
const newestKept = 20

/** Two months back there is one of each day: a table meets about every third week. */
const daysKept = 60

const dayMs = 86_400_000
const weekMs = 7 * dayMs

/**
 * The versions that may go. Versions that somebody named, and those of a verbale's status, always stay: they are few and
 * somebody will ask for them. Of the others stay the newest twenty; of the sixty days before the newest version the last
 * one of each day; of the time before the last one of each week. What is left grows by fifty-two a year at most. Days
 * and weeks are counted in UTC from 1970. `justSavedId` stays in any case: after a clock that was set back it looks old.
 */
export function versionsToRemove(versions: readonly VersionAge[], justSavedId: string | null): string[] {
  const automatic = versions
    .filter(({ kind }) => kind !== 'named' && kind !== 'status')
    .toSorted((left, right) => right.atMs - left.atMs || (left.id < right.id ? 1 : -1))
  const newestMs = automatic[0]?.atMs ?? 0
  const seen = new Set<string>()
  const removed: string[] = []
  for (const [index, version] of automatic.entries()) {
    const isRecent = newestMs - version.atMs < daysKept * dayMs
    const span = isRecent
      ? `day ${Math.floor(version.atMs / dayMs)}`
      : `week ${Math.floor(version.atMs / weekMs)}`
    const isKept = index < newestKept || !seen.has(span) || version.id === justSavedId
    seen.add(span)
    if (!isKept) removed.push(version.id)
  }
  return removed
}
