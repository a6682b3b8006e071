/**
 * Gives JSON that is the same for the same content: keys in code unit order, no spaces, keys that are undefined left
 * out. The order of lists is kept. Follows RFC 8785 for what our data holds (no numbers outside safe integers and
 * plain decimals).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value))
}

/** Gives the same value with the keys of every object in code unit order. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, content]) => content !== undefined)
  entries.sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(entries.map(([key, content]) => [key, sortKeys(content)]))
}
