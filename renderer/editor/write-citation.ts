import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { MinutesRun } from '../../shared/doc/minutes-text.ts'
import { assertNever } from '../../shared/util/assert-never.ts'

/** Writes runs in place of a line's words and begins a new line after it. */
export function writeCitation(
  editor: Editor,
  line: { readonly from: number; readonly to: number; readonly runs: readonly MinutesRun[] },
): void {
  const { tr, schema } = editor.state
  const paragraph = schema.nodes.paragraph?.create()
  if (paragraph === undefined) return
  tr.replaceWith(line.from, line.to, nodesOf(editor, line.runs))
  const after = tr.doc.resolve(line.from).after(1)
  const next = tr.doc.nodeAt(after)
  if (next?.type.name !== 'paragraph' || next.content.size > 0) tr.insert(after, paragraph)
  tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView()
  editor.view.dispatch(tr)
}

/** Writes runs where the cursor is; the cursor goes behind them. */
export function writeRunsAtCursor(editor: Editor, runs: readonly MinutesRun[]): void {
  const { tr } = editor.state
  const { from, to } = tr.selection
  editor.view.dispatch(tr.replaceWith(from, to, nodesOf(editor, runs)).scrollIntoView())
}

/** Who speaks in the block right before the one at a place; null when nobody does. */
export function speakerBefore(editor: Editor, place: number): string | null {
  const index = editor.state.doc.resolve(place).index(0)
  const before = index === 0 ? null : editor.state.doc.child(index - 1)
  const speakerId: unknown = before?.attrs.speakerId
  return typeof speakerId === 'string' ? speakerId : null
}

function nodesOf({ schema }: Editor, runs: readonly MinutesRun[]): Node[] {
  return runs.flatMap((run) => {
    switch (run.kind) {
      case 'mention':
        return schema.nodes.mention?.create({ id: run.id, label: run.label }) ?? []
      case 'break':
        return schema.nodes.hardBreak?.create() ?? []
      case 'text':
        return run.text === '' ? [] : schema.text(run.text)
      default:
        return assertNever(run)
    }
  })
}
