import { memo, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { ListColumn } from './list-column.ts'
import styles from './list-table.module.css'
import { MarkBox } from './mark-box.tsx'
import { RowStopContext } from './row-button.tsx'
import { useText } from './text-context.tsx'

interface ListRowProps<Row> {
  readonly id: string
  readonly row: Row
  readonly columns: readonly ListColumn<Row>[]
  /** What the box that marks it is called; null for none. */
  readonly markName: string | null
  readonly isMarked: boolean
  readonly isCurrent: boolean
  /** Tab stops in this line. */
  readonly isStop: boolean
  readonly onMark: ((keys: readonly string[], isMarked: boolean) => void) | undefined
  /** What is open under the line. */
  readonly open: ReactNode
}

function DrawnRow<Row>(props: ListRowProps<Row>) {
  const { id, row, columns, markName, isMarked, isCurrent, isStop, onMark, open } = props
  const { text } = useText()
  const isOpen = open !== undefined
  return (
    <RowStopContext value={isStop}>
      <tr
        data-row={id}
        aria-current={isCurrent ? 'true' : undefined}
        className={classNames(
          styles.row,
          isCurrent && styles.current,
          isMarked && styles.marked,
          isOpen && styles.opened,
        )}
      >
        {markName !== null && (
          <td className={styles.markColumn}>
            <MarkBox
              label={text('common.mark', { name: markName })}
              isMarked={isMarked}
              onChange={(isNowMarked) => onMark?.([id], isNowMarked)}
            />
          </td>
        )}
        {columns.map((column) => {
          const className = classNames(
            styles[column.align ?? 'start'],
            column.isExtra === true && styles.extra,
          )
          return column.isRowHeader === true ? (
            <th key={column.id} scope="row" className={className}>
              {column.cell(row)}
            </th>
          ) : (
            <td key={column.id} className={className}>
              {column.cell(row)}
            </td>
          )
        })}
      </tr>
      {isOpen && (
        <tr className={styles.opening}>
          <td
            colSpan={columns.length + (markName === null ? 0 : 1)}
            className={classNames(markName !== null && styles.besideMark)}
          >
            {open}
          </td>
        </tr>
      )}
    </RowStopContext>
  )
}

/** A line of a `ListTable`; drawn again only when something of it changed. */
export const ListRow = memo(DrawnRow) as typeof DrawnRow
