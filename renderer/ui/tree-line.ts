/** A line of a tree that is in sight: its parents are open. */
export interface TreeLine {
  readonly id: string
  /** null at the top. */
  readonly parentId: string | null
  /** From 1. */
  readonly level: number
  /** Place among its siblings, from 1, and how many these are. */
  readonly place: number
  readonly count: number
  /** null: nothing can be under it. */
  readonly isExpanded: boolean | null
  readonly canBeChosen: boolean
  /** What readers say of it: the words that are seen in their order, then the rest. '' while it is written in. */
  readonly label: string
}

/** Whether two lines show the same, wherever they stand among their siblings: what beside that a line has is compared as it is. */
export function showsTheSame(left: TreeLine, right: TreeLine): boolean {
  if (left === right) return true
  const keys = Object.keys(left) as (keyof TreeLine)[]
  return keys.every((key) => key === 'place' || key === 'count' || Object.is(left[key], right[key]))
}
