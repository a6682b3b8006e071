/** «12:40» from milliseconds; hours only when there are any. */
export function formatStopwatch(spentMs: number): string {
  const seconds = Math.floor(spentMs / 1000)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'))
  const hours = Math.floor(seconds / 3600)
  return [...(hours === 0 ? [] : [String(hours)]), ...parts].join(':')
}
