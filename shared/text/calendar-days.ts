/** Day that comes so many days after another (`2026-04-16`), by the calendar, whatever the time zone. */
export function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00.000Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}
