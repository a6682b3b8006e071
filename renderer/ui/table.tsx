import { useRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './table.module.css'
import { useOverflows } from './use-overflows.ts'

/** A column: its heading and how a row is written in it. */
export interface TableColumn<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** `end` for numbers, times and amounts. */
  readonly align?: 'start' | 'end' | 'center' | undefined
  /** The column that names the row; readers say it with every cell. One a table. */
  readonly isRowHeader?: boolean | undefined
  /** Any CSS width: `8rem`, `30%`. */
  readonly width?: string | undefined
  /** The heading is read but not drawn (a column of buttons). */
  readonly isHeaderHidden?: boolean | undefined
}

/** A table as it would be printed: hairlines, no boxes, headings that stay. Too wide, it scrolls and can take focus. */
export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
  isCaptionShown = false,
  empty,
  isRowMuted,
}: {
  /** The caption; drawn when `isCaptionShown`. */
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly isCaptionShown?: boolean | undefined
  /** In place of the table when there are no rows. */
  readonly empty?: ReactNode
  /** Rows in the second ink: closed, left out. */
  readonly isRowMuted?: ((row: Row) => boolean) | undefined
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const overflows = useOverflows(scroller, 'across')
  if (rows.length === 0 && empty !== undefined) return empty
  return (
    <div
      ref={scroller}
      className={styles.scroll}
      {...(overflows ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      <table className={styles.table}>
        <caption className={isCaptionShown ? styles.caption : styles.hidden}>{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={alignOf(column)} style={{ width: column.width }}>
                {column.isHeaderHidden === true ? (
                  <span className={styles.hidden}>{column.header}</span>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={isRowMuted?.(row) === true ? styles.muted : undefined}>
              {columns.map((column) =>
                column.isRowHeader === true ? (
                  <th key={column.id} scope="row" className={alignOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={alignOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function alignOf({ align = 'start' }: Pick<TableColumn<never>, 'align'>): string {
  return classNames(styles[align])
}
