import type { EditorState } from '@tiptap/pm/state'

/** Signs that open a menu while one types: `/` inserts a block, `@` names somebody. */
export type TriggerSign = '/' | '@'

/** A sign that was typed, with what follows it up to the cursor. */
export interface TriggerMatch {
  readonly sign: TriggerSign
  readonly query: string
  /** Position before the sign. */
  readonly from: number
  /** Position of the cursor. */
  readonly to: number
  /** Whether nothing else stands in the block before the sign. */
  readonly isAtBlockStart: boolean
  /** Whether nothing else stands in the block at all. */
  readonly isAlone: boolean
}

/** Longest query: the longest entry of a menu is shorter, and a forgotten sign must not be searched for ever. */
const longestQuery = 40

// The sign begins a word («e/o» and «km/h» are words, «10:30/11» too), and no space follows it at once.
const pattern = new RegExp(String.raw`(?:^|[\s(«"'’])([/@])((?! )[^/@\n\uFFFC]{0,${longestQuery}})$`)

/** The sign right before the cursor, or null. */
export function findTrigger(state: EditorState): TriggerMatch | null {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock) return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC')
  const match = pattern.exec(before)
  if (match === null) return null
  const sign = match[1] === '@' ? '@' : '/'
  const query = match[2] ?? ''
  const from = $from.pos - query.length - 1
  const isAtBlockStart = from === $from.start()
  return {
    sign,
    query,
    from,
    to: $from.pos,
    isAtBlockStart,
    isAlone: isAtBlockStart && $from.pos === $from.end(),
  }
}
