import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { TreeLine } from './tree-line.ts'

/** So many lines are on the page at once when a tree comes; the others as soon as there is time. */
const firstCount = 200

/** The lines that are on the page: of thousands the first ones at first, so that one can begin at once. */
export function useShownLines(lines: readonly TreeLine[]): readonly TreeLine[] {
  const [areAll, setAreAll] = useState(lines.length <= firstCount)
  useEffect(() => {
    startTransition(() => setAreAll(true))
  }, [])
  return useMemo(() => (areAll ? lines : lines.slice(0, firstCount)), [areAll, lines])
}

/**
 * Writes into the rows of a tree where each stands among its siblings, and that Tab stops at the current one. React draws neither:
 * with a card more all of its siblings stand elsewhere, and of thousands none would have to be drawn anew for it.
 */
export function useRows(
  tree: RefObject<HTMLElement | null>,
  shown: readonly TreeLine[],
  currentId: string | null,
): void {
  const written = useRef(new WeakMap<Element, TreeLine>())
  useLayoutEffect(() => {
    let row = tree.current?.firstElementChild ?? null
    for (const line of shown) {
      if (row === null) return
      writePlace(row, line, written.current)
      row = row.nextElementSibling
    }
  }, [tree, shown])
  useLayoutEffect(() => {
    const row = rowOf(tree.current, shown, currentId)
    if (row !== null) row.tabIndex = 0
    return () => {
      if (row !== null) row.tabIndex = -1
    }
  }, [tree, shown, currentId])
}

function writePlace(row: Element, line: TreeLine, written: WeakMap<Element, TreeLine>): void {
  const before = written.get(row)
  if (before === line) return
  if (before?.place !== line.place) row.setAttribute('aria-posinset', String(line.place))
  if (before?.count !== line.count) row.setAttribute('aria-setsize', String(line.count))
  written.set(row, line)
}

/** The row of a line that is on the page; rows stand in the order of their lines. */
export function rowOf(
  tree: HTMLElement | null,
  shown: readonly TreeLine[],
  id: string | null,
): HTMLElement | null {
  const index = shown.findIndex((line) => line.id === id)
  const row = index === -1 ? null : (tree?.children.item(index) ?? null)
  return row instanceof HTMLElement && row.dataset['treeLine'] === id ? row : null
}
