import { useState } from 'react'

/**
 * What readers are told of the chosen record: the first of its facts that is another one now, whoever changed it, in a
 * sentence.
 */
export function useBoardSaid(
  chosen: { readonly id: string; readonly facts: readonly string[] } | null,
  sentence: (fact: string) => string,
): string {
  const now = chosen ?? { id: null, facts: [] }
  const [before, setBefore] = useState(now)
  const [said, setSaid] = useState('')
  const changed = now.facts.find((fact, index) => fact !== before.facts[index])
  if (before.id === now.id && changed === undefined) return said
  setBefore(now)
  if (before.id === now.id && changed !== undefined) setSaid(sentence(changed))
  return said
}
