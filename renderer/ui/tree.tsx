import type { KeyboardEvent } from 'react'
import type { TreeLine } from './tree-line.ts'
import type { RenderLine } from './tree-row.tsx'
import { TreeRows } from './tree-rows.tsx'
import styles from './tree.module.css'
import type { TreeState } from './use-tree.ts'

/**
 * A tree as lines under each other: one can be reached with Tab, arrows go from there, PageUp and PageDown farther; Space chooses, Shift and arrows
 * choose several, Esc lets go. React Aria's tree is a grid to readers (role «treegrid»); this one is a tree.
 */
export function Tree({
  label,
  describedBy,
  tree,
  renderLine,
  onKey,
  onOpen,
}: {
  readonly label: string
  /** Id of the words that tell the keys. */
  readonly describedBy?: string | undefined
  readonly tree: TreeState
  /** What stands in a line; kept with `useCallback`, so that a line is painted again only when it must be. */
  readonly renderLine: RenderLine
  /** Any other key on a line; true when it meant something. */
  readonly onKey: (event: KeyboardEvent, line: TreeLine) => boolean
  /** A double click, or the key for menus. */
  readonly onOpen: (kind: 'edit' | 'menu', line: TreeLine) => void
}) {
  const { ref, onFocus, onBlur } = tree
  function onKeyDown(event: KeyboardEvent): void {
    const line = lineOf(event.target)
    // Inside a field of a line keys belong to the field.
    if (line === null || event.nativeEvent.isComposing) return
    if (onKey(event, line) || tree.onKey(event, line)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  function lineOf(target: EventTarget): TreeLine | null {
    const id = target instanceof HTMLElement ? target.dataset['treeLine'] : undefined
    return id === undefined ? null : tree.find(id)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- focus is in one of its lines.
    <div
      ref={ref}
      role="tree"
      aria-label={label}
      aria-describedby={describedBy}
      aria-multiselectable
      className={styles.tree}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
      onClick={(event) => {
        const line = lineAround(event.target, tree)
        if (line !== null) tree.onClick(event, line)
      }}
      onDoubleClick={(event) => {
        const line = lineAround(event.target, tree)
        if (line !== null) onOpen('edit', line)
      }}
      onContextMenu={(event) => {
        const line = lineAround(event.target, tree)
        if (line === null) return
        event.preventDefault()
        tree.goTo(line.id)
        onOpen('menu', line)
      }}
    >
      <TreeRows tree={tree} renderLine={renderLine} />
    </div>
  )
}

/** The line that was pressed, unless something in it takes presses itself. */
function lineAround(target: EventTarget, tree: TreeState): TreeLine | null {
  if (!(target instanceof Element) || target.closest('button, a, input, textarea') !== null) return null
  const id = target.closest<HTMLElement>('[data-tree-line]')?.dataset['treeLine']
  return id === undefined ? null : tree.find(id)
}
