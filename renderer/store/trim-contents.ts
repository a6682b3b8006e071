import * as Y from 'yjs'

/**
 * Yjs reads each value of a field into a list with room for sixteen more, which nobody fills: in a tavolo of some thousand fields
 * these are megabytes of nothing. The values stay what they are.
 */
export function trimContents(document: Y.Doc): void {
  for (const structs of document.store.clients.values())
    for (const struct of structs)
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny) {
        const values: readonly unknown[] = struct.content.arr
        struct.content.arr = [...values]
      }
}
