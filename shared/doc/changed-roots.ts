import * as Y from 'yjs'

/** A type that a transaction changed. */
export type ChangedType = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>

const rootNames = new WeakMap<object, string>()

/** The root that holds what a transaction changed. */
export function rootOf(type: ChangedType): ChangedType {
  let root = type
  while (root.parent !== null) root = root.parent
  return root
}

/** The key under which a root holds what a changed type belongs to; null when it is gone. */
export function idIn(root: ChangedType, type: ChangedType, transaction: Y.Transaction): string | null {
  const event = new Y.YEvent(type, transaction)
  event.currentTarget = root
  const [id] = event.path
  return typeof id === 'string' ? id : null
}

/** The name of a root in its document; empty when it is not there. */
export function rootName(document: Y.Doc, root: ChangedType): string {
  const known = rootNames.get(root)
  if (known !== undefined) return known
  for (const [name, type] of document.share) {
    if (type === root) {
      rootNames.set(root, name)
      return name
    }
  }
  return ''
}
