import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import { citedOf } from './cited-changes.ts'

/** Where keys lead out of an item's text; `open-next` also starts the next item's time. */
export type LeaveTo = 'previous' | 'next' | 'open-next'

/** What keys in the text ask of the screen. */
export interface MinutesKeyOptions {
  readonly onEnterRecord: (id: string) => void
  readonly onLeave: (to: LeaveTo) => void
}

const plainBlock = 'paragraph'

/**
 * Keys of the minute-taker. Enter ends an intervento and begins the next block; Enter or Backspace on an empty one makes
 * it plain text; Tab goes on: into the record that follows, or to a new line at the end of the text. Records are
 * selected before they can be deleted, so that no key takes one away by surprise.
 */
export function minutesKeys(options: MinutesKeyOptions): Extension {
  return Extension.create({
    name: 'minutesKeys',
    priority: 1100,
    addKeyboardShortcuts() {
      const { editor } = this
      return {
        Enter: () => enterSelected(editor, options) || emptyBlockToPlain(editor),
        Tab: () => enterSelected(editor, options) || goOn(editor, options),
        Backspace: () => emptyBlockToPlain(editor) || startOfBlockToPlain(editor) || selectRecord(editor, -1),
        Delete: () => selectRecord(editor, 1),
        Escape: () => leaveSelected(editor),
        ArrowDown: () => leaveAtEdge(editor, 1),
        ArrowUp: () => leaveAtEdge(editor, -1),
        // Where the text ends with a record the browser's own End leads nowhere.
        'Mod-End': () => focusEnd(editor),
        'Alt-ArrowUp': () => tell(() => options.onLeave('previous')),
        'Alt-ArrowDown': () => tell(() => options.onLeave('next')),
        'Mod-Shift-Enter': () => tell(() => options.onLeave('open-next')),
      }
    },
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin({
          props: {
            // A letter typed over a selected record goes to a new line after it; it must not replace the record.
            // oxlint-disable-next-line eslint/max-params -- the signature is ProseMirror's
            handleTextInput(_view, _from, _to, text) {
              if (closeUpAfterMention(editor, text)) return true
              const record = selectedRecord(editor)
              if (record === null) return false
              writeBeside(editor, { place: editor.state.selection.to, text })
              return true
            },
          },
        }),
      ]
    },
  })
}

function tell(run: () => void): true {
  run()
  return true
}

/** A full stop right after a name takes the place of the space that came with the name. */
function closeUpAfterMention(editor: Editor, text: string): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || !/^[.,;:)]$/.test(text) || $from.nodeBefore?.text !== ' ') return false
  const beforeSpace = editor.state.doc.resolve($from.pos - 1).nodeBefore
  if (beforeSpace?.type.name !== 'mention') return false
  editor.view.dispatch(editor.state.tr.insertText(text, $from.pos - 1, $from.pos).scrollIntoView())
  return true
}

function selectedRecord(editor: Editor): Node | null {
  const { selection } = editor.state
  return selection instanceof NodeSelection && selection.node.type.name === 'record' ? selection.node : null
}

function enterSelected(editor: Editor, options: MinutesKeyOptions): boolean {
  const record = selectedRecord(editor)
  if (record === null) return false
  options.onEnterRecord(citedOf(record).id)
  return true
}

function leaveSelected(editor: Editor): boolean {
  const record = selectedRecord(editor)
  return record !== null && goAfter(editor, editor.state.selection.to)
}

/** Makes an empty intervento, dichiarazione or note plain text. */
function emptyBlockToPlain(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const { parent } = $from
  if (!empty || !parent.isTextblock || parent.content.size > 0 || parent.type.name === plainBlock)
    return false
  return editor.commands.setNode(plainBlock)
}

function startOfBlockToPlain(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name === plainBlock) return false
  return $from.parent.isTextblock && editor.commands.setNode(plainBlock)
}

/** At the edge of a block, selects the record beyond it instead of deleting it. */
function selectRecord(editor: Editor, side: -1 | 1): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || !$from.parent.isTextblock) return false
  const isAtEdge = side < 0 ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size
  if (!isAtEdge) return false
  const index = $from.index(0) + side
  const neighbour = index < 0 ? null : editor.state.doc.maybeChild(index)
  if (neighbour?.type.name !== 'record') return false
  const place = side < 0 ? $from.before(1) - neighbour.nodeSize : $from.after(1)
  return editor.commands.setNodeSelection(place)
}

function goOn(editor: Editor, options: MinutesKeyOptions): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || !$from.parent.isTextblock) return false
  const next = editor.state.doc.maybeChild($from.index(0) + 1)
  if (next?.type.name === 'record') {
    options.onEnterRecord(citedOf(next).id)
    return true
  }
  // From an empty last line Tab leaves the text, as it does everywhere: nobody is locked in.
  if (next !== null) return false
  if ($from.parent.content.size === 0 && $from.parent.type.name === plainBlock) return false
  return writeBeside(editor, { place: $from.after(1), text: '' })
}

/** From a selected record at the edge of the text, an arrow makes room for a line beyond it. */
function leaveAtEdge(editor: Editor, side: -1 | 1): boolean {
  if (selectedRecord(editor) === null) return false
  const { from, to } = editor.state.selection
  if (side > 0 && to === editor.state.doc.content.size) return writeBeside(editor, { place: to, text: '' })
  if (side < 0 && from === 0) return writeBeside(editor, { place: 0, text: '' })
  return false
}

/** Puts the cursor in the text right after a place between blocks, on a new line when there is none. */
export function goAfter(editor: Editor, place: number): boolean {
  const next = editor.state.doc.nodeAt(place)
  if (next?.isTextblock !== true) return writeBeside(editor, { place, text: '' })
  editor.view.focus()
  const { tr } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place + 1)).scrollIntoView())
  return true
}

/** Puts the cursor at the end of the text, on a new line where it ends with a record; the next key already goes there. */
export function focusEnd(editor: Editor): boolean {
  const { doc } = editor.state
  if (doc.lastChild?.isTextblock !== true) return goAfter(editor, doc.content.size)
  // First focus: a text without it is not scrolled, and the cursor would blink out of sight.
  editor.view.focus()
  const { tr } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView())
  return true
}

function writeBeside(editor: Editor, line: { readonly place: number; readonly text: string }): boolean {
  const type = editor.schema.nodes[plainBlock]
  if (type === undefined) return false
  editor.view.focus()
  const { tr, schema } = editor.state
  tr.insert(line.place, type.create(null, line.text === '' ? null : schema.text(line.text)))
  tr.setSelection(TextSelection.create(tr.doc, line.place + 1 + line.text.length)).scrollIntoView()
  editor.view.dispatch(tr)
  return true
}
