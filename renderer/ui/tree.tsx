import { memo, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { showsTheSame, type TreeLine } from './tree-line.ts'
import styles from './tree.module.css'
import type { TreeState } from './use-tree.ts'

/** Draws what stands in a line. */
type RenderLine = (line: TreeLine, state: { readonly isChosen: boolean }) => ReactNode

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
  const { ref, shown, chosen, onFocus, onBlur } = tree
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
      <Lines lines={shown} chosen={chosen} renderLine={renderLine} />
    </div>
  )
}

/** All lines: where one is does not draw them anew, see `useRows`. */
const Lines = memo(function Lines({
  lines,
  chosen,
  renderLine,
}: Pick<TreeState, 'lines' | 'chosen'> & { readonly renderLine: RenderLine }) {
  return lines.map((line) => (
    <Line key={line.id} line={line} isChosen={chosen.has(line.id)} renderLine={renderLine} />
  ))
})

interface LineProps {
  readonly line: TreeLine
  readonly isChosen: boolean
  readonly renderLine: RenderLine
}

/** A line; its place among its siblings and whether Tab stops at it are not drawn by React, see `useRows`. */
const Line = memo(function Line({ line, isChosen, renderLine }: LineProps) {
  return (
    <div
      role="treeitem"
      aria-label={line.label === '' ? undefined : line.label}
      aria-level={line.level}
      aria-expanded={line.isExpanded ?? undefined}
      aria-selected={line.canBeChosen ? isChosen : undefined}
      tabIndex={-1}
      data-tree-line={line.id}
      data-level={line.level}
      className={classNames(styles.line, isChosen && styles.chosen)}
    >
      {renderLine(line, { isChosen })}
    </div>
  )
}, isSameLine)

function isSameLine(before: LineProps, now: LineProps): boolean {
  const isSame = before.isChosen === now.isChosen && before.renderLine === now.renderLine
  return isSame && showsTheSame(before.line, now.line)
}

/** The line that was pressed, unless something in it takes presses itself. */
function lineAround(target: EventTarget, tree: TreeState): TreeLine | null {
  if (!(target instanceof Element) || target.closest('button, a, input, textarea') !== null) return null
  const id = target.closest<HTMLElement>('[data-tree-line]')?.dataset['treeLine']
  return id === undefined ? null : tree.find(id)
}
