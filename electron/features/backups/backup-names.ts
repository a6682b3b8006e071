import { safeFileName } from '../file-names.ts'

/** What a backup's name is made of. */
export interface BackupNaming {
  readonly title: string
  /** Milliseconds since 1970; the name has day and time of this computer's zone, as its clock shows them. */
  readonly atMs: number
  /** 1 for the first file of a minute, 2 for the next. */
  readonly attempt: number
}

const ending = '.tavolo'

/** «Vicini di valle 2026-11-22 17.35.tavolo»: read by people, sorted by tavolo and moment, taken by every file system. */
export function backupName({ title, atMs, attempt }: BackupNaming): string {
  const moment = new Date(atMs)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  // Windows allows no colon in a name.
  const time = `${two(moment.getHours())}.${two(moment.getMinutes())}`
  const number = attempt === 1 ? '' : ` (${attempt})`
  return `${safeFileName(title)} ${day} ${time}${number}${ending}`
}

/** Whether a file may be looked at as a backup, whoever made and named it. */
export function mayBeBackup(name: string): boolean {
  return name.toLowerCase().endsWith(ending) && !name.startsWith('.')
}

/** Whether a name is as `backupName` makes them. What somebody named otherwise, or renamed, is theirs and never removed. */
export function hasBackupName(name: string): boolean {
  return /^.+ \d{4}-\d{2}-\d{2} \d{2}\.\d{2}( \(\d+\))?\.tavolo$/.test(name)
}
