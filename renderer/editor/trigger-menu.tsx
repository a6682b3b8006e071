// A <select> takes focus, and focus must stay in the text: roles make the list.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { Observable } from '../../shared/util/observable.ts'
import { classNames } from '../ui/class-names.ts'
import type { TriggerMenuState } from './trigger-menu-state.ts'
import { entryElementId } from './trigger-menus.ts'
import styles from './trigger-menu.module.css'

/** Space kept between the menu and the edge of the window, in pixels. */
const edgeGap = 8

/** The list that opens under a `/` or an `@`. Focus stays in the text; `onPick` is for the pointer. */
export function TriggerMenu({
  menu,
  listId,
  label,
  onPick,
}: {
  readonly menu: Observable<TriggerMenuState | null>
  readonly listId: string
  readonly label: string
  readonly onPick: (index: number) => void
}) {
  const state = useSyncExternalStore(menu.subscribe, menu.get)
  const list = useRef<HTMLUListElement>(null)

  // Placed before it is painted, and again when the page moves under it.
  useLayoutEffect(() => {
    const element = list.current
    if (element === null || state === null) return undefined
    const { readPlace } = state
    function place() {
      if (element !== null) placeMenu(element, readPlace())
    }
    if (!element.matches(':popover-open')) element.showPopover()
    place()
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [state])

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [state?.activeIndex])

  if (state === null) return null
  return (
    <ul
      ref={list}
      // The top layer: nothing cuts it, and it still belongs to the part of the page where one writes.
      popover="manual"
      id={listId}
      role="listbox"
      aria-label={label}
      className={styles.list}
    >
      {state.entries.map((entry, index) => (
        <li
          key={entry.id}
          id={entryElementId(listId, index)}
          role="option"
          aria-selected={index === state.activeIndex}
          className={classNames(styles.entry, index === state.activeIndex && styles.active)}
          onMouseDown={(event) => {
            // Before the text loses focus.
            event.preventDefault()
            onPick(index)
          }}
        >
          {entry.mark !== undefined && (
            <span className={styles.mark} aria-hidden="true">
              {entry.mark}
            </span>
          )}
          <span className={styles.label}>{entry.label}</span>
          {entry.hint !== undefined && <span className={styles.hint}>{entry.hint}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Under the sign, or over it where there is no room. */
function placeMenu(
  element: HTMLElement,
  sign: { readonly left: number; readonly top: number; readonly bottom: number },
): void {
  const { offsetWidth, offsetHeight } = element
  const isRoomBelow = sign.bottom + offsetHeight + edgeGap <= window.innerHeight
  const left = Math.max(edgeGap, Math.min(sign.left, window.innerWidth - offsetWidth - edgeGap))
  const top = isRoomBelow ? sign.bottom + 4 : Math.max(edgeGap, sign.top - offsetHeight - 4)
  element.style.left = `${left}px`
  element.style.top = `${top}px`
}
