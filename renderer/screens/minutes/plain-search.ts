/** A text as it is searched: without accents, capitals and doubled spaces. */
export function searchable(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/**
 * How well a text fits what was typed: 0 when it begins with it, 1 when one of its words does; null when neither.
 * An empty query fits everything.
 */
export function searchRank(text: string, query: string): 0 | 1 | null {
  const wanted = searchable(query)
  const found = searchable(text)
  if (found.startsWith(wanted)) return 0
  return found.split(/[\s'’(]+/).some((_, index, words) => words.slice(index).join(' ').startsWith(wanted))
    ? 1
    : null
}

/**
 * The things that fit a query, best first; among equals the given order stays. The first text of a thing is its name:
 * what is found in another (a synonym, an organization) comes after.
 */
export function rankBy<Thing>(
  things: readonly Thing[],
  textsOf: (thing: Thing) => readonly string[],
  query: string,
): Thing[] {
  return things
    .map((thing) => {
      const ranks = textsOf(thing)
        .map((text, index) => {
          const own = searchRank(text, query)
          return own === null ? null : own + Math.min(index, 1)
        })
        .filter((rank) => rank !== null)
      return { thing, rank: ranks.length === 0 ? null : Math.min(...ranks) }
    })
    .filter(({ rank }) => rank !== null)
    .toSorted((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
    .map(({ thing }) => thing)
}
