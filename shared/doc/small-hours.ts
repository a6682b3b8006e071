/** No meeting begins before it, and no meeting of the evening before lasts longer. */
const endOfNight = '06:00'

/** Whether a time of the day (`00:30`) belongs to the night: of a session it is the end, never the beginning. */
export function isSmallHour(time: string): boolean {
  return time < endOfNight
}

/** A time of the day as it follows in a session, for comparing: «00:30» becomes «24:30», which comes after «23:30». */
export function timeInSession(time: string): string {
  return isSmallHour(time) ? `${Number(time.slice(0, 2)) + 24}${time.slice(2)}` : time
}
