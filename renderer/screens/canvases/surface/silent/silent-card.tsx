import { LockKeyhole } from 'lucide-react'
import { type PointerEvent, useEffect, useRef } from 'react'
import type { Box, Coordinates } from '../../../../../shared/canvas/box.ts'
import { fitText } from '../../../../canvas/fit-text.ts'
import { followPointer } from '../../../../canvas/follow-pointer.ts'
import { cardFace } from '../../../../ui/card-mark.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { boxInRem, inRem } from '../../../../ui/in-rem.ts'
import { useText } from '../../../../ui/text-context.tsx'
import styles from '../surface.module.css'
import type { PlacedDraft } from './placed-drafts.ts'
import { readSilentKey, type SilentKey } from './silent-keys.ts'

/** A card that was written in silence: it hears its keys and hands itself, since the board and its presence do not know it. */
export function SilentCard({
  placed: { draft, box, colour },
  isCurrent,
  scaleOf,
  onFocus,
  onKey,
  onMove,
}: {
  readonly placed: PlacedDraft
  /** The one draft at which Tab stops. */
  readonly isCurrent: boolean
  /** Pixels of a canvas unit at this moment. */
  readonly scaleOf: () => number
  /** With its place when keys came to it: it must be in sight. */
  readonly onFocus: (box: Box | null) => void
  /** null where one only reads. */
  readonly onKey: ((key: SilentKey) => void) | null
  readonly onMove: ((way: Coordinates) => void) | null
}) {
  const { text } = useText()
  const place = useRef<HTMLLIElement>(null)
  const letGo = useRef<(() => void) | null>(null)
  useEffect(() => () => letGo.current?.(), [])
  const { sizeUnits, lines } = fitText(draft.text, true)

  function drag(event: PointerEvent): void {
    // A finger drags only what was tapped before: who pushes over it shall not move it.
    const isHeld = place.current?.contains(document.activeElement) === true
    if (onMove === null || event.button !== 0 || (event.pointerType === 'touch' && !isHeld)) return
    const [from, scale] = [event, scaleOf()]
    const wayTo = (to: { readonly clientX: number; readonly clientY: number }): Coordinates => ({
      x: (to.clientX - from.clientX) / scale,
      y: (to.clientY - from.clientY) / scale,
    })
    letGo.current = followPointer(event.nativeEvent, {
      onMove: (to) => lift(place.current, wayTo(to)),
      onDrop: (at) => onMove(wayTo(at)),
      onEnd: () => lift(place.current, null),
    })
  }
  return (
    <li ref={place} data-over="" data-draft={draft.id} className={styles.place} style={boxInRem(box)}>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={`${draft.text}, ${text('canvases.silence.onlyLong')}`}
        className={classNames(cardFace(colour), styles.card, styles.silentCard)}
        onPointerDown={drag}
        onDoubleClick={() => onKey?.({ kind: 'edit' })}
        onFocus={({ currentTarget }) => onFocus(currentTarget.matches(':focus-visible') ? box : null)}
        onKeyDown={(event) => {
          const key = onKey === null ? null : readSilentKey(event)
          if (key === null || onKey === null) return
          event.preventDefault()
          event.stopPropagation()
          onKey(key)
        }}
      >
        <span className={styles.words} style={{ fontSize: inRem(sizeUnits), WebkitLineClamp: lines }}>
          {draft.text}
        </span>
        <span className={styles.silentFoot} style={{ fontSize: inRem(11.5) }}>
          <Icon of={LockKeyhole} size="small" /> {text('canvases.silence.onlyYou')}
        </span>
      </button>
    </li>
  )
}

/** Draws it so far from where it lies, without anything being drawn anew; null puts it back. */
function lift(element: HTMLElement | null, way: Coordinates | null): void {
  if (element === null) return
  if (way === null) {
    delete element.dataset.lifted
    element.style.removeProperty('translate')
    return
  }
  element.dataset.lifted = ''
  element.style.setProperty('translate', `${inRem(way.x)} ${inRem(way.y)}`)
}
