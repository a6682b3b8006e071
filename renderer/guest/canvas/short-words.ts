/** As long as a name of a button may be heard without losing patience. */
const longestName = 80

/** The beginning of a text, in one line, for a name. */
export function shortWords(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= longestName) return line
  const cut = line.slice(0, longestName)
  const space = cut.lastIndexOf(' ')
  return `${space > longestName / 2 ? cut.slice(0, space) : cut}…`
}
