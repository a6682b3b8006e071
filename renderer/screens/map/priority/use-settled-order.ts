import { useMemo, useState } from 'react'
import { comparePriority } from '../../../../shared/map/priority/priority-order.ts'
import type { Need } from '../../../../shared/model/need.ts'

/**
 * Needs by priority, in the order of when it was asked for: lines stay where they are while one gives points. What came since
 * stands at the end.
 */
export function useSettledOrder(needs: readonly Need[]): {
  readonly rows: readonly Need[]
  /** The lines stand in the order that their points ask for now. */
  readonly isSettled: boolean
  readonly settle: () => void
} {
  const sorted = useMemo(() => needs.toSorted(comparePriority), [needs])
  const [kept, setKept] = useState(sorted)
  const rows = useMemo(() => {
    const places = new Map(kept.map(({ id }, place) => [id, place]))
    const placeOf = ({ id }: Need) => places.get(id) ?? kept.length
    return sorted.toSorted((left, right) => placeOf(left) - placeOf(right))
  }, [sorted, kept])
  return {
    rows,
    isSettled: rows.every(({ id }, place) => id === sorted[place]?.id),
    settle: () => setKept(sorted),
  }
}
