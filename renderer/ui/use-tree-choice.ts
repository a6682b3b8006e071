import { useRef, useState } from 'react'
import { choosableBetween } from './tree-keys.ts'
import type { TreeLine } from './tree-line.ts'

/** The lines of a tree that are chosen together. */
export interface TreeChoice {
  readonly chosen: ReadonlySet<string>
  readonly choose: (ids: readonly string[]) => void
  readonly toggle: (id: string) => void
  /** Chooses everything between two lines, or from where choosing began. */
  readonly extend: (startId: string, id: string) => void
  readonly endExtending: () => void
  readonly chooseSiblings: (line: TreeLine) => void
}

/** Keeps what is chosen; lines that go away are chosen no more. */
export function useTreeChoice(lines: readonly TreeLine[]): TreeChoice {
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set())
  // Where choosing with Shift began.
  const from = useRef<string | null>(null)
  const chosen = stillThere(chosenIds, lines)
  return {
    chosen,
    choose(ids) {
      setChosenIds(new Set(ids))
      from.current = null
    },
    toggle(id) {
      const next = new Set(chosen)
      if (!next.delete(id)) next.add(id)
      setChosenIds(next)
      from.current = id
    },
    extend(startId, id) {
      from.current ??= startId
      setChosenIds(new Set(choosableBetween(lines, from.current, id)))
    },
    endExtending() {
      from.current = null
    },
    chooseSiblings({ parentId }) {
      const siblings = lines.filter((each) => each.parentId === parentId && each.canBeChosen)
      setChosenIds(new Set(siblings.map(({ id }) => id)))
    },
  }
}

function stillThere(ids: ReadonlySet<string>, lines: readonly TreeLine[]): ReadonlySet<string> {
  const there = lines.filter(({ id }) => ids.has(id))
  return there.length === ids.size ? ids : new Set(there.map(({ id }) => id))
}
