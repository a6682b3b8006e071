import type { EditorView } from '@tiptap/pm/view'

/** Bars at the top and bottom of the window are thinner than this, at twice the text size too. */
const edgePx = 160

/**
 * Whether the caret is far from every edge that it could hide behind, so that nothing needs scrolling. The editor asks at
 * every key; to find out for itself it would measure each element around the text, up to the whole page. Of what is
 * selected, a record above all, the editor knows better which part must be seen.
 */
export function isCaretInSight(view: EditorView): boolean {
  const { empty, head } = view.state.selection
  if (!empty) return false
  const { top, bottom } = view.coordsAtPos(head)
  return top >= edgePx && bottom <= window.innerHeight - edgePx
}
