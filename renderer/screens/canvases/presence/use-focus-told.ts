import { type RefObject, useEffect } from 'react'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'

/** Tells others at which card, cluster or zone one is, by where focus is; `idOf` is the same function at every call. */
export function useFocusTold(
  place: RefObject<HTMLElement | null>,
  presence: PresenceDesk,
  idOf: (target: EventTarget) => string | undefined,
): void {
  useEffect(() => {
    const element = place.current
    const tell = (target: EventTarget | null) => {
      const id = target === null ? undefined : idOf(target)
      presence.say({ at: id?.includes(':') === true ? id : null })
    }
    const onFocus = (event: FocusEvent) => tell(event.target)
    const onBlur = (event: FocusEvent) => {
      if (event.relatedTarget === null || !(element?.contains(event.relatedTarget as Node) ?? false))
        tell(null)
    }
    tell(element?.contains(document.activeElement) === true ? document.activeElement : null)
    element?.addEventListener('focusin', onFocus)
    element?.addEventListener('focusout', onBlur)
    return () => {
      element?.removeEventListener('focusin', onFocus)
      element?.removeEventListener('focusout', onBlur)
      presence.say({ at: null })
    }
  }, [place, presence, idOf])
}
