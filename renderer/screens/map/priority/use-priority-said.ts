import { useState } from 'react'
import type { Need } from '../../../../shared/model/need.ts'
import { useText } from '../../../ui/text-context.tsx'
import { usePriorityWords } from './use-priority-words.ts'

/** What readers are told of the chosen need: where it stands now, or its points, whoever changed them. */
export function usePrioritySaid(need: Need | null): string {
  const { text } = useText()
  const words = usePriorityWords()
  const now = {
    id: need?.id ?? null,
    place: need === null ? '' : words.place(need),
    points: need === null ? '' : words.points(need),
  }
  const [before, setBefore] = useState(now)
  const [said, setSaid] = useState('')
  if (before.id === now.id && before.place === now.place && before.points === now.points) return said
  setBefore(now)
  if (need !== null && before.id === now.id) {
    const place = before.place === now.place ? now.points : now.place
    setSaid(text('priority.said', { code: need.code, place }))
  }
  return said
}
