// Methods that the code uses and that phones of 2020 (Chrome 87, Safari 14) do not have yet. Imported before anything else.

/** Adds a method where it is missing; never enumerable, so that `for … in` does not meet it. */
function fill(target: object, name: string, method: (...values: never[]) => unknown): void {
  if (name in target) return
  Object.defineProperty(target, name, { value: method, writable: true, configurable: true })
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0
  return this[place < 0 ? this.length + place : place]
}

for (const list of [Array.prototype, String.prototype, Object.getPrototypeOf(Int8Array.prototype) as object])
  fill(list, 'at', at)

fill(
  Array.prototype,
  'findLast',
  function findLast(this: unknown[], test: (value: unknown, index: number, list: unknown[]) => unknown) {
    for (let index = this.length - 1; index >= 0; index -= 1)
      if (test(this[index], index, this)) return this[index]
    return undefined
  },
)

fill(
  Array.prototype,
  'findLastIndex',
  function findLastIndex(this: unknown[], test: (value: unknown, index: number, list: unknown[]) => unknown) {
    for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index, this)) return index
    return -1
  },
)

fill(
  Array.prototype,
  'toSorted',
  function toSorted(this: unknown[], compare?: (left: unknown, right: unknown) => number) {
    // oxlint-disable-next-line unicorn/no-array-sort -- this is what stands for toSorted.
    return [...this].sort(compare)
  },
)

fill(Array.prototype, 'toReversed', function toReversed(this: unknown[]) {
  // oxlint-disable-next-line unicorn/no-array-reverse -- this is what stands for toReversed.
  return [...this].reverse()
})

fill(
  Array.prototype,
  'toSpliced',
  function toSpliced(this: unknown[], ...change: Parameters<unknown[]['splice']>) {
    const copy = [...this]
    copy.splice(...change)
    return copy
  },
)

fill(Array.prototype, 'with', function withValue(this: unknown[], index: number, value: unknown) {
  const copy = [...this]
  copy[index < 0 ? copy.length + index : index] = value
  return copy
})

fill(AbortSignal, 'timeout', (delayMs: number) => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), delayMs)
  return controller.signal
})

fill(Object, 'hasOwn', (target: object, name: PropertyKey) =>
  // oxlint-disable-next-line prefer-object-has-own -- this is what stands for it.
  Object.prototype.hasOwnProperty.call(target, name),
)

fill(Map, 'groupBy', <Item, Key>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) => {
  const groups = new Map<Key, Item[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index)
    index += 1
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
})

/** Copies of plain data are all that is asked for. */
// oxlint-disable-next-line unicorn/prefer-structured-clone -- this is what stands for it.
fill(globalThis, 'structuredClone', (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown)
