import { useCallback, useMemo } from 'react'
import { useKept } from '../use-kept.ts'

/** Lines that are marked, to be changed together. */
export interface Marks<Id extends string> {
  /** Only of what is still there. */
  readonly marked: ReadonlySet<Id>
  /** Stays the same function while the marks do. */
  readonly mark: (ids: readonly string[], isMarked: boolean) => void
  readonly clear: () => void
}

const none: ReadonlySet<never> = new Set()

/** Keeps the marks of a list. */
export function useMarks<Id extends string>(
  name: string,
  records: readonly { readonly id: Id }[],
): Marks<Id> {
  const [kept, setKept] = useKept<ReadonlySet<Id>>(name, none)
  const marked = useMemo(
    () => (kept.size === 0 ? none : new Set(records.map(({ id }) => id).filter((id) => kept.has(id)))),
    [kept, records],
  )
  const mark = useCallback(
    (ids: readonly string[], isMarked: boolean) => {
      const next = new Set<Id>(marked)
      for (const id of ids) {
        if (isMarked) next.add(id as Id)
        else next.delete(id as Id)
      }
      setKept(next)
    },
    [marked, setKept],
  )
  return { marked, mark, clear: () => setKept(none) }
}
