import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { ListColumn } from './list-column.ts'
import { ListRow } from './list-row.tsx'
import styles from './list-table.module.css'
import { MarkBox } from './mark-box.tsx'
import { useText } from './text-context.tsx'
import { useRowKeys } from './use-row-keys.ts'

/** By which column a table is sorted. */
export interface ListSort {
  readonly column: string
  readonly isDescending: boolean
}

/** What a `ListTable` needs so that lines can be marked. */
export interface ListMarks<Row> {
  readonly marked: ReadonlySet<string>
  /** Must be the same function from render to render. */
  readonly onMark: (keys: readonly string[], isMarked: boolean) => void
  /** What the box of a line is called. */
  readonly nameOf: (row: Row) => string
}

/** Lines that are drawn at once: more than anybody reads on; drawing thousands would take seconds. */
const linesAtOnce = 150

/**
 * A table one works in: headings sort, boxes mark lines, a line may open in place. Arrows go from line to line and from
 * control to control; Tab goes through the table in one step.
 */
export function ListTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  marks,
  currentKey,
  openKey = null,
  renderOpen,
}: {
  /** The caption; read, not drawn. */
  readonly label: string
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** null while the lines stand in an order of their own. */
  readonly sort?: ListSort | null | undefined
  readonly onSort?: ((sort: ListSort) => void) | undefined
  /** Boxes to mark lines with; none when not given. */
  readonly marks?: ListMarks<Row> | undefined
  /** The line whose card is open. */
  readonly currentKey: string | null
  /** The line that is open in place, and what stands under it. */
  readonly openKey?: string | null | undefined
  readonly renderOpen?: ((row: Row) => ReactNode) | undefined
}) {
  const { text, formatNumber } = useText()
  const [shownCount, setShownCount] = useState(linesAtOnce)
  const { table, stopKey, onKeyDown, onFocus } = useRowKeys()
  const shown = rows.slice(0, shownCount)
  const firstKey = shown[0] === undefined ? null : rowKey(shown[0])
  const isStopShown = shown.some((row) => rowKey(row) === stopKey)
  return (
    <div className={styles.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from its controls. */}
      <table className={styles.table} ref={table} onKeyDown={onKeyDown} onFocus={onFocus}>
        <caption className={styles.hidden}>{label}</caption>
        <thead>
          <tr>
            {marks !== undefined && <MarkAll rowKeys={rows.map(rowKey)} marks={marks} />}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const key = rowKey(row)
            return (
              <ListRow
                key={key}
                id={key}
                row={row}
                columns={columns}
                markName={marks?.nameOf(row) ?? null}
                isMarked={marks?.marked.has(key) ?? false}
                isCurrent={key === currentKey}
                isStop={isStopShown ? key === stopKey : key === firstKey}
                onMark={marks?.onMark}
                open={key === openKey ? renderOpen?.(row) : undefined}
              />
            )
          })}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p className={styles.more}>
          {text('common.shownOf', { shown: formatNumber(shown.length), all: formatNumber(rows.length) })}
          <Button size="small" onPress={() => setShownCount(shownCount + linesAtOnce)}>
            {text('common.showMore')}
          </Button>
        </p>
      )}
    </div>
  )
}

function MarkAll<Row>({
  rowKeys,
  marks,
}: {
  readonly rowKeys: readonly string[]
  readonly marks: ListMarks<Row>
}) {
  const { text } = useText()
  const count = rowKeys.filter((key) => marks.marked.has(key)).length
  const isAll = count > 0 && count === rowKeys.length
  return (
    <td className={styles.markColumn}>
      <MarkBox
        label={text('common.markAll', { count: rowKeys.length })}
        isMarked={isAll}
        isMixed={count > 0 && !isAll}
        onChange={(isMarked) => marks.onMark(rowKeys, isMarked)}
      />
    </td>
  )
}

function HeaderCell<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: ListColumn<Row>
  /** null while the lines stand in an order of their own. */
  readonly sort?: ListSort | null | undefined
  readonly onSort?: ((sort: ListSort) => void) | undefined
}) {
  const { id, header, isSortable = false } = column
  const isSorted = sort?.column === id
  const isDescending = isSorted && sort.isDescending
  const direction = isDescending ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={classNames(styles[column.align ?? 'start'], column.isExtra === true && styles.extra)}
      style={{ width: column.width }}
      aria-sort={isSortable ? (isSorted ? direction : 'none') : undefined}
    >
      {isSortable ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort?.({ column: id, isDescending: isSorted && !isDescending })}
        >
          {header}
          <span className={classNames(styles.arrow, !isSorted && styles.unsorted)}>
            <Icon of={isDescending ? ArrowDown : ArrowUp} size="small" />
          </span>
        </button>
      ) : (
        header
      )}
    </th>
  )
}
