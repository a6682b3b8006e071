import { memo, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { showsTheSame, type TreeLine } from './tree-line.ts'
import styles from './tree.module.css'

/** Draws what stands in a line. */
export type RenderLine = (line: TreeLine, state: { readonly isChosen: boolean }) => ReactNode

interface ContentProps {
  readonly line: TreeLine
  readonly isChosen: boolean
  readonly renderLine: RenderLine
}

/** A line of a tree. With a card more all of its siblings stand elsewhere: what is in them is not drawn anew for that. */
export const TreeRow = memo(function TreeRow({
  line,
  isChosen,
  isCurrent,
  renderLine,
}: ContentProps & {
  /** Tab stops at it. */
  readonly isCurrent: boolean
}) {
  return (
    <div
      role="treeitem"
      aria-label={line.label === '' ? undefined : line.label}
      aria-level={line.level}
      aria-posinset={line.place}
      aria-setsize={line.count}
      aria-expanded={line.isExpanded ?? undefined}
      aria-selected={line.canBeChosen ? isChosen : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-tree-line={line.id}
      className={classNames(styles.line, isChosen && styles.chosen)}
    >
      <Content {...{ line, isChosen, renderLine }} />
    </div>
  )
})

const Content = memo(function Content({ line, isChosen, renderLine }: ContentProps) {
  return renderLine(line, { isChosen })
}, isSameContent)

function isSameContent(before: ContentProps, now: ContentProps): boolean {
  const isSame = before.isChosen === now.isChosen && before.renderLine === now.renderLine
  return isSame && showsTheSame(before.line, now.line)
}
