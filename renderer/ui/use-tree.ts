import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react'
import { assertNever } from '../../shared/util/assert-never.ts'
import { lineInPlace, readTreeKey, type TreeMove } from './tree-keys.ts'
import type { TreeLine } from './tree-line.ts'
import { type TreeChoice, useTreeChoice } from './use-tree-choice.ts'

/** Where one is in a tree, and what is chosen in it. */
export interface TreeState {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly lines: readonly TreeLine[]
  /** The line that Tab leads to; null when there is none. */
  readonly currentId: string | null
  readonly chosen: ReadonlySet<string>
  /** The line that focus shall be put on, once; another one each time. */
  readonly wish: { readonly id: string } | null
  /** Focus is in the tree. */
  readonly isIn: boolean
  /** Focus is on a line itself, so that its keys mean something. */
  readonly isOnLine: boolean
  readonly find: (id: string) => TreeLine | null
  /** Puts focus on a line, as soon as it is on the page. */
  readonly goTo: (id: string) => void
  readonly choose: (ids: readonly string[]) => void
  readonly onKey: (event: KeyboardEvent, line: TreeLine) => boolean
  readonly onClick: (event: MouseEvent, line: TreeLine) => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent) => void
}

/** Keeps focus and choice of a tree. Both go with their lines when these move, and focus is never lost with a line. */
export function useTree(
  lines: readonly TreeLine[],
  onExpand: (id: string, isExpanded: boolean) => void,
): TreeState {
  const choice = useTreeChoice(lines)
  const { currentId, goTo, ...focus } = useTreeFocus(lines)
  function onKey(event: KeyboardEvent, line: TreeLine): boolean {
    const move = readTreeKey(event, lines, { line, page: linesOfWindow(event) })
    return move !== null && carryOut(move, line, { choice, goTo, onExpand })
  }
  return {
    ...focus,
    lines,
    currentId,
    chosen: choice.chosen,
    find: (id) => lines.find((line) => line.id === id) ?? null,
    goTo,
    choose: choice.choose,
    onKey,
    onClick(event, line) {
      goTo(line.id)
      if (event.shiftKey) choice.extend(currentId ?? line.id, line.id)
      else if ((event.ctrlKey || event.metaKey) && line.canBeChosen) choice.toggle(line.id)
      else choice.endExtending()
    },
  }
}

/** Gives false when the key meant nothing here after all. */
function carryOut(
  move: TreeMove,
  line: TreeLine,
  {
    choice,
    goTo,
    onExpand,
  }: {
    readonly choice: TreeChoice
    readonly goTo: (id: string) => void
    readonly onExpand: (id: string, isExpanded: boolean) => void
  },
): boolean {
  switch (move.kind) {
    case 'go':
      if (move.isExtending) choice.extend(line.id, move.id)
      else choice.endExtending()
      goTo(move.id)
      return true
    case 'expand':
      onExpand(move.id, move.isExpanded)
      return true
    case 'choose':
      if (line.canBeChosen) choice.toggle(move.id)
      else if (line.isExpanded !== null) onExpand(move.id, !line.isExpanded)
      return true
    case 'choose-siblings':
      choice.chooseSiblings(line)
      return true
    case 'release':
      if (choice.chosen.size === 0) return false
      choice.choose([])
      return true
    default:
      return assertNever(move)
  }
}

function useTreeFocus(
  lines: readonly TreeLine[],
): Pick<TreeState, 'ref' | 'currentId' | 'wish' | 'isIn' | 'isOnLine' | 'goTo' | 'onFocus' | 'onBlur'> {
  const ref = useRef<HTMLDivElement>(null)
  const [heldId, setHeldId] = useState<string | null>(null)
  const [wish, setWish] = useState<TreeState['wish']>(null)
  const [isIn, setIsIn] = useState(false)
  const [isOnLine, setIsOnLine] = useState(false)
  const [seen, setSeen] = useState(lines)
  const current = lines.find(({ id }) => id === heldId) ?? lineInPlace(seen, lines, heldId)
  const currentId = current?.id ?? null
  if (seen !== lines) {
    setSeen(lines)
    if (currentId !== heldId) setHeldId(currentId)
  }
  return {
    ref,
    currentId,
    wish,
    isIn,
    isOnLine: isIn && isOnLine,
    goTo(id) {
      setHeldId(id)
      setWish({ id })
    },
    onFocus(event) {
      const target = event.target as HTMLElement
      setIsIn(true)
      setIsOnLine(target.dataset['treeLine'] !== undefined)
      const id = target.closest<HTMLElement>('[data-tree-line]')?.dataset['treeLine']
      if (id !== undefined && id !== heldId) setHeldId(id)
    },
    onBlur(event) {
      // Of a line that goes away with focus nothing is told: that is no leaving.
      if (!event.currentTarget.contains(event.relatedTarget)) setIsIn(false)
    },
  }
}

/** How many lines like the one that has focus a window shows; some of it is taken by what stays above the lines. */
function linesOfWindow({ target }: KeyboardEvent): number {
  const height = target instanceof HTMLElement ? target.clientHeight : 0
  return height === 0 ? 1 : Math.max(1, Math.floor((0.7 * window.innerHeight) / height))
}
