/** How much a row or a column holds: 0 is nothing, 3 is all that can be. Needs: their coverage; resources: their strongest link. */
export type MatrixLevel = 0 | 1 | 2 | 3

/** A need or a resource as the matrix sees it: what its row or column says, is sorted, grouped and found by. */
export interface MatrixSubject {
  readonly id: string
  /** «B01», «R01». */
  readonly code: string
  readonly title: string
  readonly places: readonly string[]
  /** Names of who raised the need, or of who brings the resource. */
  readonly owners: readonly string[]
  /** Severity times spread, 1 to 25; null when nobody has given marks yet. A resource has that of the most pressing need it answers. */
  readonly priority: number | null
  /** Points given by the table; they come before the marks. */
  readonly points: number
  readonly level: MatrixLevel
  /** Resources alone: confirmed in writing. */
  readonly isConfirmed: boolean
  /** A few words beside the title: recipients; owner and how sure it is. */
  readonly remark: string
  /** Everything that a search looks through. */
  readonly words: readonly string[]
}

/** What the lines of an axis can be put together by. */
export const axisGroupings = ['none', 'place', 'owner', 'priority', 'coverage'] as const

/** One of them. */
export type AxisGrouping = (typeof axisGroupings)[number]

/** What the lines of an axis can be sorted by; `listed` is the order of the list they come from. */
export const axisOrders = ['listed', 'title', 'place', 'owner', 'priority', 'coverage'] as const

/** One of them. */
export type AxisOrder = (typeof axisOrders)[number]

/** How the lines of one axis stand. */
export interface AxisArrangement {
  readonly order: AxisOrder
  readonly grouping: AxisGrouping
}

/** What a group is about. `name` null: the lines that have no place, or no owner. */
export type MatrixGroup =
  | { readonly kind: 'place' | 'owner'; readonly name: string | null }
  | { readonly kind: 'priority'; readonly band: PriorityBand }
  | { readonly kind: 'coverage'; readonly level: MatrixLevel }

/** A third of the scale of priorities, or none given. */
export type PriorityBand = 'high' | 'middle' | 'low' | 'unknown'

/** One line of an axis: the heading of a group, or a need or resource. Keys are unique on the axis and outlive a new order. */
export type MatrixLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: MatrixGroup; readonly count: number }
  | {
      readonly kind: 'subject'
      readonly key: string
      readonly subject: MatrixSubject
      readonly group: MatrixGroup | null
    }
