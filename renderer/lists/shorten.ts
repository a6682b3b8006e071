// A remark is a line, not the whole cell again.
const longestQuote = 60

/** What a cell says, short enough to be quoted in a remark. */
export function shorten(written: string): string {
  return written.length > longestQuote ? `${written.slice(0, longestQuote)}…` : written
}
