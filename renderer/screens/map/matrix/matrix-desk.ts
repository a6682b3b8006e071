import type { ReactNode } from 'react'
import type { LinkTable } from '../../../../shared/map/matrix/link-table.ts'
import type { MatrixAxes } from '../../../../shared/map/matrix/filter-matrix.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Link } from '../../../../shared/model/link.ts'

/** A cell by its records. */
export interface MatrixCell {
  readonly needId: Id<'need'>
  readonly resourceId: Id<'resource'>
}

/** What the matrix shows, and what it asks for when somebody writes on it. */
export interface MatrixDesk extends MatrixAxes {
  readonly links: LinkTable
  /** null takes the link away. */
  readonly setStrength: (cell: MatrixCell, strength: Link['strength'] | null) => void
  /** The same for several cells, as one step of undo; null takes the links away. */
  readonly setStrengths: (cells: readonly MatrixCell[], strength: Link['strength'] | null) => void
  readonly setNote: (cell: MatrixCell, note: string) => void
  /** Why a need is covered as it is, in words. */
  readonly renderReason: (needId: Id<'need'>) => ReactNode
  /** A button that takes what the matrix says of these cells into the verbale. */
  readonly renderToMinutes: (cells: readonly MatrixCell[]) => ReactNode
  /** Opens a need or a resource with everything that is known of it. */
  readonly openRecord: (id: Id<'need'> | Id<'resource'>) => void
}
