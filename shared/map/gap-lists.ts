import type { Gap, GapKind } from './gaps.ts'
import { gapKinds } from './gaps.ts'

/** The gaps of a map, kept in order while single ones come and go. */
export interface GapLists {
  /** Puts in the gaps of one kind that stand under some keys, in place of those that stood there. */
  readonly replace: (kind: GapKind, keys: readonly string[], gaps: readonly Gap[]) => void
  /** All of them, kind by kind; a kind in which nothing changed is not sorted again. */
  readonly all: () => readonly Gap[]
}

/** Lists with nothing in them; `compare` orders gaps of one kind. */
export function createGapLists(compare: (left: Gap, right: Gap) => number): GapLists {
  const lists = new Map<GapKind, KindList>(
    gapKinds.map((kind) => [kind, { byKey: new Map(), sorted: [], added: new Set(), isSorted: true }]),
  )
  return {
    replace(kind, keys, gaps) {
      const list = lists.get(kind)
      if (list === undefined || (gaps.length === 0 && !keys.some((key) => list.byKey.has(key)))) return
      list.isSorted = false
      for (const key of keys) {
        list.byKey.delete(key)
        list.added.delete(key)
      }
      for (const gap of gaps) {
        list.byKey.set(gap.key, gap)
        list.added.add(gap.key)
      }
    },
    all: () => gapKinds.flatMap((kind) => sortedList(lists.get(kind), compare)),
  }
}

interface KindList {
  readonly byKey: Map<string, Gap>
  sorted: readonly Gap[]
  /** Keys that are not in the sorted list as they are now. */
  readonly added: Set<string>
  isSorted: boolean
}

function sortedList(list: KindList | undefined, compare: (left: Gap, right: Gap) => number): readonly Gap[] {
  if (list === undefined) return []
  if (!list.isSorted) {
    // Almost in order already, which is what sorting is fast at.
    const kept = list.sorted.filter((gap) => list.byKey.get(gap.key) === gap && !list.added.has(gap.key))
    const added = [...list.added].flatMap((key) => list.byKey.get(key) ?? [])
    list.sorted = [...kept, ...added].toSorted(compare)
    list.added.clear()
    list.isSorted = true
  }
  return list.sorted
}
