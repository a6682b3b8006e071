import { onePerPair } from '../../doc/links.ts'
import type { Link } from '../../model/link.ts'

/** The links of one need by the id of their resource. */
export type NeedLinks = ReadonlyMap<string, Link>

/** Links by need, then by resource. */
export type LinkTable = ReadonlyMap<string, NeedLinks>

/**
 * Gives a function that puts links in their cells, one in each. Needs whose links are the same as the last time keep the same
 * map, so that their rows need not be painted again.
 */
export function createLinkTable(): (links: readonly Link[]) => LinkTable {
  let before: LinkTable = new Map()
  return (links) => {
    const table = new Map<string, Map<string, Link>>()
    for (const link of onePerPair(links)) {
      const row = table.get(link.needId)
      if (row === undefined) table.set(link.needId, new Map([[link.resourceId, link]]))
      else row.set(link.resourceId, link)
    }
    const settled = new Map<string, NeedLinks>()
    for (const [needId, row] of table) {
      const old = before.get(needId)
      settled.set(needId, old !== undefined && isSame(row, old) ? old : row)
    }
    before = settled
    return settled
  }
}

function isSame(row: NeedLinks, old: NeedLinks): boolean {
  if (row.size !== old.size) return false
  for (const [resourceId, link] of row) if (old.get(resourceId) !== link) return false
  return true
}
