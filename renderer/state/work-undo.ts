import * as Y from 'yjs'
import { LocalOrigin } from '../../shared/doc/origin.ts'

/** The way back for what one change does to the work document, which the person's undo does not follow by itself. */
export interface WorkUndo {
  readonly undo: () => void
  /** From now on the work document goes back and forth together with the newest step of the person's undo. */
  readonly tieTo: (undoManager: Y.UndoManager) => void
}

/** Runs a change, and gives the way back for its part in the work document; null when it has none. */
export function followWork<Value>(work: Y.Doc, change: () => Value): readonly [Value, WorkUndo | null] {
  const own = new Y.UndoManager(work, { trackedOrigins: new Set([LocalOrigin]) })
  const value = change()
  // What is done later is no part of it.
  own.trackedOrigins.delete(LocalOrigin)
  if (own.undoStack.length === 0) {
    own.destroy()
    return [value, null]
  }
  return [value, { undo: () => void own.undo(), tieTo: (undoManager) => tie(own, undoManager) }]
}

function tie(own: Y.UndoManager, undoManager: Y.UndoManager): void {
  let step = undoManager.undoStack.at(-1)
  undoManager.on('stack-item-popped', ({ stackItem, type }) => {
    if (stackItem !== step) return
    if (type === 'undo') own.undo()
    else own.redo()
    // The step that does the opposite was made a moment ago.
    step = (type === 'undo' ? undoManager.redoStack : undoManager.undoStack).at(-1)
  })
}
