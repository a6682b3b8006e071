/**
 * How long a tavolo that was taken from the shelf can be put back, in days. Thirty, as the bins of phones and of mail
 * have taught people; a session of a tavolo comes about once a month.
 */
export const binDays = 30

/** The moment before which what was taken away is removed for good, milliseconds since 1970. */
export function binEndMs(nowMs: number): number {
  return nowMs - binDays * 24 * 60 * 60 * 1000
}
