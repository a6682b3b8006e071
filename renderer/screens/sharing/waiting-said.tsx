import { useEffect, useRef, useState } from 'react'
import type { WaitingDevice } from '../../../shared/sync/room/people.ts'
import { useText } from '../../ui/text-context.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'

/** Reads out who has come to the door meanwhile: here, where who waits is on the screen, no notice says it. */
export function WaitingSaid({ waiting }: { readonly waiting: readonly WaitingDevice[] }) {
  const { text } = useText()
  const known = useRef(new Set(waiting.map(({ deviceId }) => deviceId)))
  const [said, setSaid] = useState('')
  useEffect(() => {
    const [first, ...others] = waiting.filter(({ deviceId }) => !known.current.has(deviceId))
    known.current = new Set(waiting.map(({ deviceId }) => deviceId))
    if (first === undefined) return
    setSaid(
      others.length === 0
        ? text('sharing.waiting.asks', { name: first.name })
        : text('sharing.waiting.askMany', { count: others.length + 1 }),
    )
  }, [waiting, text])
  return (
    <VisuallyHidden>
      <output>{said}</output>
    </VisuallyHidden>
  )
}
