import type { Clock } from '../../../shared/util/clock.ts'
import { isoDayOf, timeOfDayOf } from '../../state/moments.ts'

/** The device's clock put right by the hub's: a phone may be an hour wrong, and a table has one time. */
export function guestClock(nowMs: () => number, aheadMs: () => number): Clock {
  const now = () => nowMs() + aheadMs()
  return { nowMs: now, today: () => isoDayOf(now()), timeOfDay: () => timeOfDayOf(now()) }
}
