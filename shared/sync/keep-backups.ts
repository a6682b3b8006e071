/** What the rule needs to know of a backup. */
export interface BackupAge {
  readonly id: string
  /** When it was written, by the clock of the computer that wrote it. */
  readonly atMs: number
}

/** The steps of the last session or two: one is written every half hour of work, and whenever a tavolo is closed. */
export const newestBackupsKept = 10

/** Of each of the last thirty days of work the last one. A table meets about every third week: thirty days are its last season. */
export const backupDaysKept = 30

/** Of each of the fifty-two weeks of work before them the last one: a procedure, from notice to agreement, takes a year. */
export const backupWeeksKept = 52

const dayMs = 86_400_000

/**
 * Which backups of one tavolo may go, after one was written (`justWrittenId`). The last ten stay; then the last one of each
 * day; then the last one of each week; so there are never more than ninety-two, whatever their size. Days and weeks are
 * counted in UTC, and only those with a backup count: what nobody works on loses nothing by the passing of time, and a
 * clock that jumped a year ahead does not make a year of backups old. After a clock was set back the others seem to be of
 * the future: what was written after the one that was just written, by the clock, neither goes nor counts.
 */
export function backupsToRemove(backups: readonly BackupAge[], justWrittenId: string): string[] {
  const written = backups.find(({ id }) => id === justWrittenId)
  if (written === undefined) return []
  const past = backups
    .filter(({ id, atMs }) => id !== justWrittenId && atMs <= written.atMs)
    .toSorted((left, right) => right.atMs - left.atMs || (left.id < right.id ? 1 : -1))
  const kept = keepSpans([written, ...past])
  return past.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
}

/** Newest first. */
function keepSpans(backups: readonly BackupAge[]): ReadonlySet<string> {
  const kept = new Set<string>()
  const days = new Set<number>()
  const weeks = new Set<number>()
  for (const [index, { id, atMs }] of backups.entries()) {
    const day = Math.floor(atMs / dayMs)
    const week = Math.floor(day / 7)
    if (isNewSpan(days, day, backupDaysKept)) kept.add(id)
    else if (!days.has(day) && isNewSpan(weeks, week, backupWeeksKept)) kept.add(id)
    else if (index < newestBackupsKept) kept.add(id)
  }
  return kept
}

/** Whether this is the first backup of a day or week, and there are not enough of them yet. */
function isNewSpan(spans: Set<number>, span: number, limit: number): boolean {
  if (spans.has(span) || spans.size >= limit) return false
  spans.add(span)
  return true
}
