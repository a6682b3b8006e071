import { useCallback, useLayoutEffect, useRef } from 'react'

/** Gives what asks for a value as it was painted last; it stays the same function, so that nothing is painted again for it. */
export function useNewest<Value>(value: Value): () => Value {
  const newest = useRef(value)
  useLayoutEffect(() => {
    newest.current = value
  })
  return useCallback(() => newest.current, [])
}

/** A function that stays the same and does what was painted last, for a part that is painted again only when it says something else. */
export function useSteady<Inputs extends readonly unknown[]>(
  run: (...inputs: Inputs) => void,
): (...inputs: Inputs) => void {
  const newest = useNewest(run)
  return useCallback((...inputs: Inputs) => newest()(...inputs), [newest])
}
