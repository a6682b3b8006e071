/**
 * Reads a time of the day as people type it: «17:35», «17.35», «17,35», «1735», «935», «17», «ore 17:35», «17h35».
 * `reading: 'whole'` (while someone is typing) takes only hours with two digits of minutes. Gives `17:35`, or null.
 */
export function parseTypedTime(typed: string, reading: 'whole' | 'short'): string | null {
  const clean = typed
    .trim()
    .toLowerCase()
    .replace(/^(ore|h)\s*/, '')
  const match = /^(\d{1,2})\s*[:.,h ]\s*(\d{2})$/.exec(clean) ?? /^(\d{1,2})(\d{2})$/.exec(clean)
  if (match !== null) {
    // «173» may still become «1735»: three digits without a sign between count only when the field is left.
    if (reading === 'whole' && /^\d{3}$/.test(clean)) return null
    return existing(Number(match[1]), Number(match[2]))
  }
  const hours = /^(\d{1,2})(?:\s*h)?$/.exec(clean)
  return hours === null || reading === 'whole' ? null : existing(Number(hours[1]), 0)
}

function existing(hours: number, minutes: number): string | null {
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
