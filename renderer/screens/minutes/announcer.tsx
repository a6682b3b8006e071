import { useSyncExternalStore } from 'react'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMinutesPlace } from './minutes-context.tsx'

/** Tells readers what happened in the text. Painted alone, so that nothing else is. */
export function Announcer() {
  const { desk } = useMinutesPlace()
  const said = useSyncExternalStore(desk.said.subscribe, desk.said.get)
  return (
    <div aria-live="polite">
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  )
}
