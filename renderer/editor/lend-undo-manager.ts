import type * as Y from 'yjs'

/**
 * The tavolo's undo as one editor may use it. An editor that closes ends its undo manager; this one is shared by every
 * editor and by the records, so closing only takes the editor's own listeners off.
 */
export function lendUndoManager(undoManager: Y.UndoManager): Y.UndoManager {
  const listened: (readonly [name: string, listener: (...values: never[]) => void])[] = []
  const methods: Record<string, unknown> = {
    on(name: string, listener: (...values: never[]) => void) {
      listened.push([name, listener])
      undoManager.on(name as never, listener as never)
    },
    destroy() {
      for (const [name, listener] of listened.splice(0)) undoManager.off(name as never, listener as never)
    },
  }
  return new Proxy(undoManager, {
    get(target, property) {
      if (typeof property === 'string' && property in methods) return methods[property]
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
    // The editor's extension leaves a `restore` function for itself; the shared manager must not carry it.
    set(target, property, value) {
      if (property in target) return Reflect.set(target, property, value, target)
      methods[String(property)] = value
      return true
    },
  })
}
