import { useLayoutEffect, useRef } from 'react'
import { type RenderLine, TreeRow } from './tree-row.tsx'
import styles from './tree.module.css'
import { rowOf, useTreeWindow } from './use-tree-window.ts'
import type { TreeState } from './use-tree.ts'

/** The lines of a tree that are on the page: of thousands those near the eye, the one where one is, and those that are written in. */
export function TreeRows({
  tree,
  renderLine,
}: {
  readonly tree: Pick<TreeState, 'ref' | 'lines' | 'currentId' | 'chosen' | 'wish' | 'isIn'>
  readonly renderLine: RenderLine
}) {
  const { ref, lines, currentId, chosen, wish, isIn } = tree
  const done = useRef<TreeState['wish']>(null)
  const { parts, look } = useTreeWindow(ref, lines, currentId)
  useLayoutEffect(() => {
    const row = wish === done.current ? null : rowOf(ref.current, wish?.id ?? null)
    if (row !== null) {
      done.current = wish
      row.focus({ preventScroll: true })
      row.scrollIntoView({ block: 'nearest' })
    } else if (isIn && document.activeElement === document.body) {
      // The line that had focus has gone, and focus with it; whoever looks elsewhere meanwhile goes on looking there.
      rowOf(ref.current, currentId)?.focus({ preventScroll: true })
    }
    look({ hasMoved: row !== null })
  })
  return parts.map((part) =>
    part.kind === 'gap' ? (
      <div key={`gap to ${part.toId}`} className={styles.gap} style={{ height: part.heightPx }} />
    ) : (
      <TreeRow
        key={part.line.id}
        line={part.line}
        isChosen={chosen.has(part.line.id)}
        isCurrent={part.line.id === currentId}
        renderLine={renderLine}
      />
    ),
  )
}
