/** What a single key does to the person that has focus. */
export type AttendanceKey =
  | 'cycle'
  | 'present'
  | 'absent'
  | 'absent-excused'
  | 'observer'
  | 'arrives'
  | 'leaves'

/** Keys in the order of the legend; letters are those of the Italian words and stay the same in every language. */
export const attendanceKeys: readonly { readonly key: string; readonly does: AttendanceKey }[] = [
  { key: 'Space', does: 'cycle' },
  { key: 'P', does: 'present' },
  { key: 'A', does: 'absent' },
  { key: 'G', does: 'absent-excused' },
  { key: 'U', does: 'observer' },
  { key: 'E', does: 'arrives' },
  { key: 'X', does: 'leaves' },
]

/** What a key press means; null for any other key, and together with Ctrl, Alt or Cmd. */
export function readAttendanceKey(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}): AttendanceKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  const pressed = event.key === ' ' ? 'Space' : event.key.toUpperCase()
  return attendanceKeys.find(({ key }) => key === pressed)?.does ?? null
}
