import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { Cited } from './cited-changes.ts'
import { goAfter } from './minutes-keys.ts'

/** Blocks that begin with a speaker. */
export type SpeakerBlock = 'contribution' | 'statement'

/** Puts a block of a kind where the cursor is: the empty block becomes it, a written one gets it after itself. */
export function writeBlock(editor: Editor, kind: SpeakerBlock | 'note'): void {
  const { $from } = editor.state.selection
  if ($from.parent.content.size === 0) {
    editor.commands.setNode(kind)
    return
  }
  const type = editor.schema.nodes[kind]
  if (type === undefined) return
  const { tr } = editor.state
  const place = $from.after(1)
  tr.insert(place, type.create())
  tr.setSelection(TextSelection.create(tr.doc, place + 1)).scrollIntoView()
  editor.view.dispatch(tr)
}

/** Types an `@`, so that the menu of speakers opens. */
export function askForSpeaker(editor: Editor): void {
  editor.view.dispatch(editor.state.tr.insertText('@').scrollIntoView())
}

/** Says who speaks in the block of the cursor; a plain one becomes an intervento. */
export function setSpeaker(editor: Editor, speakerId: string): void {
  const { name } = editor.state.selection.$from.parent.type
  editor.commands.setNode(name === 'statement' ? 'statement' : 'contribution', { speakerId })
}

/** Writes the name of a person or an organization in the text, as it stands now. */
export function writeMention(editor: Editor, mention: { readonly id: string; readonly label: string }): void {
  const node = editor.schema.nodes.mention?.create({ ...mention })
  if (node === undefined) return
  const tr = editor.state.tr.replaceSelectionWith(node, false)
  // People go on typing at once: the next word must not stick to the name.
  const next = tr.selection.$from.nodeAfter?.text ?? ''
  if (!/^[\s.,;:)]/.test(next)) tr.insertText(' ')
  editor.view.dispatch(tr.scrollIntoView())
}

/** Stands a record where the cursor is, on a line of its own, with a line after it to go on writing. */
export function writeRecord(editor: Editor, cited: Cited): void {
  const record = editor.schema.nodes.record?.create({ recordKind: cited.kind, recordId: cited.id })
  const line = editor.schema.nodes.paragraph?.create()
  if (record === undefined || line === undefined) return
  const { tr } = editor.state
  const { $from } = tr.selection
  const isEmptyLine = $from.depth > 0 && $from.parent.isTextblock && $from.parent.content.size === 0
  const [from, to] = isEmptyLine ? [$from.before(1), $from.after(1)] : [$from.after(1), $from.after(1)]
  const isLast = to === tr.doc.content.size
  tr.replaceWith(from, to, isLast ? [record, line] : [record])
  const after = from + record.nodeSize
  if (tr.doc.nodeAt(after)?.isTextblock === true) tr.setSelection(TextSelection.create(tr.doc, after + 1))
  editor.view.dispatch(tr)
}

/** Stands a record after the block of the cursor, or in place of an empty one, and leaves the cursor to who is typing. */
export function placeRecordAtCursor(editor: Editor, cited: Cited): void {
  const record = editor.schema.nodes.record?.create({ recordKind: cited.kind, recordId: cited.id })
  const { $from } = editor.state.selection
  if (record === undefined || $from.depth === 0) {
    appendRecord(editor, cited)
    return
  }
  const isEmptyLine = $from.parent.content.size === 0
  editor.view.dispatch(editor.state.tr.insert(isEmptyLine ? $from.before(1) : $from.after(1), record))
}

/** Stands a record at the end of the text. */
export function appendRecord(editor: Editor, cited: Cited): void {
  const record = editor.schema.nodes.record?.create({ recordKind: cited.kind, recordId: cited.id })
  if (record !== undefined)
    editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, record))
}

/** Puts the cursor in the text after a record; false when the text does not show it. */
export function focusAfterRecord(editor: Editor, recordId: string): boolean {
  const place = placeOfRecord(editor, recordId)
  return place !== null && goAfter(editor, place.to)
}

/** Takes a record out of the text, and with it the record itself; the cursor goes where it stood. */
export function deleteRecordFromText(editor: Editor, recordId: string): void {
  const place = placeOfRecord(editor, recordId)
  if (place === null) return
  editor.view.dispatch(editor.state.tr.delete(place.from, place.to))
  editor.view.focus()
}

function placeOfRecord(
  editor: Editor,
  recordId: string,
): { readonly from: number; readonly to: number } | null {
  let from = 0
  for (const node of editor.state.doc.children) {
    const to = from + node.nodeSize
    if (node.type.name === 'record' && node.attrs.recordId === recordId) return { from, to }
    from = to
  }
  return null
}
