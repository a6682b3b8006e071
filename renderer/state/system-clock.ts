import type { Clock } from '../../shared/util/clock.ts'

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** The computer's clock, in its own time zone. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  today() {
    const now = new Date()
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
  },
  timeOfDay() {
    const now = new Date()
    return `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`
  },
}
