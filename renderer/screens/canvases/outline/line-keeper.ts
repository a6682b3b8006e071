import { isSameValue } from '../../../../shared/util/same-value.ts'
import type { OutlineLine } from './outline-lines.ts'

/**
 * Gives each line as the object it was as long as it says the same, so that it is not painted again; of a line that stands elsewhere
 * among its siblings all parts are the same.
 */
export function createLineKeeper(): (lines: readonly OutlineLine[]) => readonly OutlineLine[] {
  let known = new Map<string, OutlineLine>()
  return (lines) => {
    const settled = lines.map((line) => {
      const before = known.get(line.id)
      return before === undefined ? line : settledAs(before, line)
    })
    known = new Map(settled.map((line) => [line.id, line]))
    return settled
  }
}

function settledAs(before: OutlineLine, line: OutlineLine): OutlineLine {
  const isSameItem = isSameValue(before.item, line.item)
  const isSameHome = before.home.zoneId === line.home.zoneId && before.home.clusterId === line.home.clusterId
  if (isSameItem && isSameHome && plainKeys.every((key) => before[key] === line[key])) return before
  return {
    ...line,
    item: isSameItem ? before.item : line.item,
    home: isSameHome ? before.home : line.home,
  }
}

const plainKeys = [
  'parentId',
  'level',
  'place',
  'count',
  'isExpanded',
  'canBeChosen',
  'label',
  'isWritten',
] as const satisfies (keyof OutlineLine)[]
