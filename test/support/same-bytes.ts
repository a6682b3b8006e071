import * as Y from 'yjs'

/**
 * Everything of a document in the order of its writers: the same bytes for the same content and history. What one copy
 * merged in memory and another did not is the same when it is read again.
 */
export function sameBytes(document: Y.Doc): Uint8Array {
  const copy = new Y.Doc({ gc: false })
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  const bytes = Y.encodeStateAsUpdate(copy)
  copy.destroy()
  return bytes
}
