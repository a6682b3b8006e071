/** A value that can be read at any time and watched. Its shape fits React's `useSyncExternalStore`. */
export interface Observable<Value> {
  /** The value now; the same object until it changes. */
  readonly get: () => Value
  /** Calls the listener after every change; gives the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** An observable whose owner can change it. */
export interface ObservableSource<Value> extends Observable<Value> {
  /** Replaces the value and calls the listeners, unless `areEqual` says that nothing changed. */
  readonly set: (value: Value) => void
}

/** Makes an observable with a first value; without `areEqual` values are compared with `Object.is`. */
export function createObservable<Value>(
  first: Value,
  areEqual: (left: Value, right: Value) => boolean = Object.is,
): ObservableSource<Value> {
  const listeners = new Set<() => void>()
  let current = first
  return {
    get: () => current,
    set(value) {
      if (areEqual(current, value)) return
      current = value
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
