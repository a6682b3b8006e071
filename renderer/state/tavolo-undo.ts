import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { givenCodesRoot } from '../../shared/doc/codes.ts'
import { LocalOrigin } from '../../shared/doc/origin.ts'

/** The person's undo over one whole document: commands and the minutes' text alike, never others' work. */
export function createTavoloUndo(document: Y.Doc): Y.UndoManager {
  return new Y.UndoManager(document, {
    trackedOrigins: new Set([LocalOrigin, ySyncPluginKey]),
    // Keys typed within half a second of each other are undone together.
    captureTimeout: 500,
    // A click in a text makes a transaction that changes nothing; as a step it would end all that can be done again.
    captureTransaction: ({ changed }) => changed.size > 0,
    // A code was seen by others as soon as it was given: it is not given again when what had it is undone.
    deleteFilter: ({ parent }) => parent !== document.share.get(givenCodesRoot),
  })
}
