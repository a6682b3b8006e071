import { useCallback, useState } from 'react'
import { useGuestMemory } from './guest-context.tsx'

/** A text that is being written: kept in the browser at every key, so that neither a reload nor a cut takes it away. */
export function useKeptText(name: string): readonly [string, (text: string) => void] {
  const memory = useGuestMemory()
  const [text, setText] = useState(() => memory.read(`draft.${name}`) ?? '')
  const change = useCallback(
    (next: string) => {
      setText(next)
      memory.write(`draft.${name}`, next === '' ? null : next)
    },
    [memory, name],
  )
  return [text, change]
}
