import { Extension, type Editor } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** A line that is to become something else once it is written: what is typed in it is its title. */
export interface DraftLine {
  /** What it is to become; the editor only hands it back. */
  readonly kind: string
  /** In the margin. */
  readonly label: string
  /** Shown while nothing is typed. */
  readonly hint: string
}

/** A draft that Enter ended. */
export interface FinishedDraft {
  readonly kind: string
  readonly text: string
  /** Where its line begins and ends in the text, the line's own edges left out. */
  readonly from: number
  readonly to: number
}

/** What becomes of drafts. */
export interface DraftLineOptions {
  readonly onFinish: (draft: FinishedDraft) => void
}

interface DraftState {
  /** Position before the line; null while there is no draft. */
  readonly place: number | null
  readonly draft: DraftLine | null
}

const draftKey = new PluginKey<DraftState>('draftLines')
const none: DraftState = { place: null, draft: null }

/**
 * Lines that are written as text and become something else with Enter. Esc makes them text again. Nothing of it is in the
 * document: what was typed stays, whatever happens to the window.
 */
export function draftLines(options: DraftLineOptions): Extension {
  return Extension.create({
    name: 'draftLines',
    // After the menus (2000), before the keys of the text (1100).
    priority: 1500,
    addProseMirrorPlugins: () => [
      new Plugin<DraftState>({
        key: draftKey,
        state: {
          init: () => none,
          // oxlint-disable-next-line eslint/max-params -- the signature is ProseMirror's
          apply: (transaction, before, old, state) => nextState(transaction, { before, old, state }),
        },
        props: {
          decorations: decorate,
          handleKeyDown: (view, event) => handleKey({ view, event, options }),
        },
      }),
    ],
  })
}

/** Makes the line of the cursor a draft, or a new line after it when something is written there. */
export function startDraft(editor: Editor, draft: DraftLine): void {
  const { tr, schema } = editor.state
  const { $from } = tr.selection
  const type = schema.nodes.paragraph
  if (type === undefined || $from.depth === 0) return
  let place = $from.before(1)
  if ($from.parent.content.size > 0) {
    place = $from.after(1)
    tr.insert(place, type.create())
  } else {
    tr.setBlockType(place + 1, place + 1, type)
  }
  tr.setSelection(TextSelection.create(tr.doc, place + 1)).scrollIntoView()
  editor.view.dispatch(tr.setMeta(draftKey, { place, draft }))
}

function nextState(
  transaction: Transaction,
  step: { readonly before: DraftState; readonly old: EditorState; readonly state: EditorState },
): DraftState {
  const { before, old, state } = step
  const told = transaction.getMeta(draftKey) as DraftState | undefined
  if (told !== undefined) return told
  if (before.place === null || !transaction.docChanged) return before
  const line = old.doc.nodeAt(before.place)
  // What others write puts the whole text in anew; lines that they left alone are the same nodes as before.
  const place =
    isChangeOrigin(transaction) && line !== null
      ? placeOfNode(state.doc, line)
      : transaction.mapping.mapResult(before.place, -1).pos
  return place !== null && state.doc.nodeAt(place)?.type.name === 'paragraph' ? { ...before, place } : none
}

function placeOfNode(doc: Node, line: Node): number | null {
  let place = 0
  for (const node of doc.children) {
    if (node === line) return place
    place += node.nodeSize
  }
  return null
}

function decorate(state: EditorState): DecorationSet {
  const { place, draft } = draftKey.getState(state) ?? none
  const line = place === null ? null : state.doc.nodeAt(place)
  if (place === null || draft === null || line === null) return DecorationSet.empty
  const isEmpty = line.content.size === 0
  return DecorationSet.create(state.doc, [
    Decoration.node(place, place + line.nodeSize, {
      class: 'draft-line',
      'data-label': draft.label,
      ...(isEmpty ? { 'data-hint': draft.hint } : {}),
    }),
  ])
}

function handleKey(step: {
  readonly view: EditorView
  readonly event: KeyboardEvent
  readonly options: DraftLineOptions
}): boolean {
  const { view, event, options } = step
  const { place, draft } = draftKey.getState(view.state) ?? none
  if (place === null || draft === null || event.isComposing) return false
  const { $from } = view.state.selection
  if ($from.depth === 0 || $from.before(1) !== place) return false
  const end = () => view.dispatch(view.state.tr.setMeta(draftKey, none))
  const isPlainEnter = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey
  if (event.key === 'Escape') {
    end()
    return true
  }
  if (event.key === 'Backspace' && $from.parent.content.size === 0) {
    end()
    return true
  }
  if (!isPlainEnter) return false
  const text = $from.parent.textContent.trim()
  const from = place + 1
  const to = from + $from.parent.content.size
  end()
  if (text !== '') options.onFinish({ kind: draft.kind, text, from, to })
  return true
}
