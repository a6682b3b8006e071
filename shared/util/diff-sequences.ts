/** One step from a list to another: kept, taken away from the first, or put in by the second. */
export interface SequenceStep<Item> {
  readonly kind: 'same' | 'removed' | 'added'
  readonly item: Item
}

/**
 * Above this many pairs the middle parts are told as wholly replaced: the table of pairs takes memory and time in
 * proportion, and a text that changed so much is not read piece by piece anyway (2 000 by 2 000 blocks).
 */
const pairLimit = 4_000_000

/**
 * The steps from one list to another, in order, with as many kept items as can be; what goes comes before what takes
 * its place. `keyOf` gives what makes two items the same.
 */
export function diffSequences<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): SequenceStep<Item>[] {
  const oldKeys = before.map(keyOf)
  const newKeys = after.map(keyOf)
  let start = 0
  while (start < before.length && start < after.length && oldKeys[start] === newKeys[start]) start += 1
  let tail = 0
  const longest = Math.min(before.length, after.length) - start
  while (tail < longest && oldKeys.at(-1 - tail) === newKeys.at(-1 - tail)) tail += 1
  const oldMiddle = { items: before.slice(start, before.length - tail), keys: oldKeys.slice(start) }
  const newMiddle = { items: after.slice(start, after.length - tail), keys: newKeys.slice(start) }
  return [
    ...steps('same', after.slice(0, start)),
    ...diffMiddle(oldMiddle, newMiddle),
    ...steps('same', after.slice(after.length - tail)),
  ]
}

interface Keyed<Item> {
  readonly items: readonly Item[]
  /** At least as long as the items. */
  readonly keys: readonly string[]
}

function steps<Item>(kind: SequenceStep<Item>['kind'], items: readonly Item[]): SequenceStep<Item>[] {
  return items.map((item) => ({ kind, item }))
}

/** Longest common subsequence, from the end; then read from the start. */
function diffMiddle<Item>(before: Keyed<Item>, after: Keyed<Item>): SequenceStep<Item>[] {
  const width = after.items.length + 1
  if (before.items.length === 0 || width === 1 || before.items.length * width > pairLimit) {
    return [...steps('removed', before.items), ...steps('added', after.items)]
  }
  const lengths = new Uint32Array((before.items.length + 1) * width)
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = before.items.length - 1; row >= 0; row -= 1) {
    for (let column = width - 2; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before.keys[row] === after.keys[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
    }
  }
  const found: SequenceStep<Item>[] = []
  let column = 0
  for (const [row, item] of before.items.entries()) {
    while (
      column < after.items.length &&
      before.keys[row] !== after.keys[column] &&
      lengthAt(row, column + 1) > lengthAt(row + 1, column)
    ) {
      found.push(...steps('added', after.items.slice(column, column + 1)))
      column += 1
    }
    if (column < after.items.length && before.keys[row] === after.keys[column]) {
      found.push(...steps('same', after.items.slice(column, column + 1)))
      column += 1
    } else {
      found.push({ kind: 'removed', item })
    }
  }
  return [...found, ...steps('added', after.items.slice(column))]
}
