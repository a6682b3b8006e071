import { useCallback, useState } from 'react'
import { useGuestMemory } from './guest-context.tsx'

/**
 * A text that is being written: kept in the browser at every key, so that neither a reload nor a cut takes it away.
 * `beginning` is what it is before anybody writes; back at that, nothing is kept.
 */
export function useKeptText(name: string, beginning: string = ''): readonly [string, (text: string) => void] {
  const memory = useGuestMemory()
  const [text, setText] = useState(() => memory.read(`draft.${name}`) ?? beginning)
  const change = useCallback(
    (next: string) => {
      setText(next)
      memory.write(`draft.${name}`, next === beginning ? null : next)
    },
    [memory, name, beginning],
  )
  return [text, change]
}
