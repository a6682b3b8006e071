import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createLineHeights } from './line-heights.ts'
import type { TreeLine } from './tree-line.ts'
import { lineInGap, type TreePart, treeParts, type TreeSight, wholeTree } from './tree-window.ts'
import { scrollerOf } from './scroller-of.ts'
import { useNewest } from './use-newest.ts'

/** So much before and after what is in sight is on the page, in heights of the window; when half of it is left there comes more. */
const ahead = 1

/** Keeps which lines of a tree are on the page. */
export function useTreeWindow(
  tree: RefObject<HTMLElement | null>,
  lines: readonly TreeLine[],
  currentId: string | null,
): {
  readonly parts: readonly TreePart[]
  /** Asked after each drawing: keeps still what is in sight, unless one has moved, and brings what is near it. */
  readonly look: (now: { readonly hasMoved: boolean }) => void
} {
  const heights = useMemo(() => createLineHeights(), [])
  const [sight, setSight] = useState(atBeginning)
  const parts = useMemo(
    () =>
      treeParts(lines, {
        sight,
        heightOf: heights.of,
        // Words that are being written are never taken from the page.
        isKept: ({ id, label }) => id === currentId || label === '',
      }),
    [lines, sight, heights, currentId],
  )
  const isLong = lines.length > wholeTree
  // Where each row was drawn last, from the beginning of what is scrolled.
  const places = useRef<ReadonlyMap<string, Place>>(new Map())
  // Found once: asking for it costs as much as all the rest.
  const scrolls = useRef<Element | null>(null)
  const remember = useCallback(
    (root: HTMLElement) => {
      scrolls.current ??= scrollerOf(root)
      places.current = placesOf(root, scrolls.current)
      for (const [id, { topPx, endPx }] of places.current) heights.learn(id, endPx - topPx)
    },
    [heights],
  )
  function look({ hasMoved }: { readonly hasMoved: boolean }): void {
    const root = tree.current
    if (root === null || !isLong) return
    if (!hasMoved && scrolls.current !== null) keepStill(root, scrolls.current, places.current)
    remember(root)
    const next = sightOf(root, { parts, lines, heightOf: heights.of })
    if (next !== null) setSight(next)
  }
  const newest = useNewest({ parts, lines })
  useEffect(() => {
    const root = tree.current
    if (!isLong || root === null) return undefined
    const follow = () => {
      const next = sightOf(root, { ...newest(), heightOf: heights.of })
      // In the same frame: nobody sees the room of lines that are not there.
      if (next !== null) flushSync(() => setSight(next))
    }
    // Rows grow and shrink by themselves too: with what is written in them, with the width of the window, when type has come.
    const grown = new ResizeObserver(() => remember(root))
    grown.observe(root)
    document.addEventListener('scroll', follow, { capture: true, passive: true })
    window.addEventListener('resize', follow)
    return () => {
      grown.disconnect()
      document.removeEventListener('scroll', follow, { capture: true })
      window.removeEventListener('resize', follow)
    }
  }, [tree, isLong, newest, heights, remember])
  return { parts, look }
}

function atBeginning(): TreeSight {
  return sightAt(null, 0)
}

function sightAt(id: string | null, index: number): TreeSight {
  const windowPx = window.innerHeight
  return { id, index, beforePx: ahead * windowPx, afterPx: (1 + ahead) * windowPx }
}

/** Where one looks when lines are missing there, or soon would be; null while all are there. */
function sightOf(
  root: HTMLElement,
  now: {
    readonly parts: readonly TreePart[]
    readonly lines: readonly TreeLine[]
    readonly heightOf: (line: TreeLine) => number
  },
): TreeSight | null {
  const nearPx = (ahead / 2) * window.innerHeight
  const boxes = [...root.children].map((child) => child.getBoundingClientRect())
  const isNear = ({ top, bottom }: DOMRect) => bottom > -nearPx && top < window.innerHeight + nearPx
  const isMissing = now.parts.some((part, index) => {
    const box = boxes[index]
    return part.kind === 'gap' && box !== undefined && isNear(box)
  })
  if (!isMissing) return null
  // The first that reaches into the window.
  const at = boxes.findIndex(({ bottom }) => bottom > 0)
  const part = now.parts[at] ?? now.parts.at(-1)
  const line =
    part?.kind === 'gap' ? lineInGap(part, -(boxes[at]?.top ?? 0), now.heightOf) : (part?.line ?? null)
  return line === null ? null : sightAt(line.id, now.lines.indexOf(line))
}

interface Place {
  readonly topPx: number
  readonly endPx: number
}

function placesOf(root: HTMLElement, scroller: Element): ReadonlyMap<string, Place> {
  const { scrollTop } = scroller
  return new Map(
    rowsOf(root).map((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return [row.dataset['treeLine'] ?? '', { topPx: top + scrollTop, endPx: bottom + scrollTop }]
    }),
  )
}

/** Of lines above the window others are higher than was thought, or some have come or gone: what one reads stays where it is. */
function keepStill(root: HTMLElement, scroller: Element, before: ReadonlyMap<string, Place>): void {
  const { scrollTop } = scroller
  for (const row of rowsOf(root)) {
    const was = before.get(row.dataset['treeLine'] ?? '')
    if (was === undefined || was.endPx - scrollTop <= 0) continue
    const movedPx = row.getBoundingClientRect().top + scrollTop - was.topPx
    if (Math.abs(movedPx) >= 1) scroller.scrollTop = scrollTop + movedPx
    return
  }
}

function rowsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-tree-line]')]
}

/** The row of a line that is on the page. */
export function rowOf(root: HTMLElement | null, id: string | null): HTMLElement | null {
  if (id === null) return null
  return root?.querySelector<HTMLElement>(`[data-tree-line="${CSS.escape(id)}"]`) ?? null
}
