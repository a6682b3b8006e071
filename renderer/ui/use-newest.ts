import { useCallback, useLayoutEffect, useRef } from 'react'

/** Gives what asks for a value as it was painted last; it stays the same function, so that nothing is painted again for it. */
export function useNewest<Value>(value: Value): () => Value {
  const newest = useRef(value)
  useLayoutEffect(() => {
    newest.current = value
  })
  return useCallback(() => newest.current, [])
}
