import type { ReactNode } from 'react'

/** A column of a `ListTable`. */
export interface ListColumn<Row> {
  readonly id: string
  readonly header: string
  /** Pure and kept between renders (`useMemo`), so that a row is drawn again only when it changed. */
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'start' | 'end' | undefined
  /** The column that names the row; readers say it with every cell. One a table. */
  readonly isRowHeader?: boolean | undefined
  readonly isSortable?: boolean | undefined
  /** Left out where the table has little room. */
  readonly isExtra?: boolean | undefined
  /** Any CSS width. */
  readonly width?: string | undefined
}
