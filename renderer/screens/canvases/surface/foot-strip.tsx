import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import styles from './foot-strip.module.css'

/** Tools over the lower edge of the surface, one stop of Tab, with a line that says how, or why not. */
export function FootStrip({
  label,
  hint,
  children,
}: {
  readonly label: string
  /** null while there is nothing to say. */
  readonly hint: string | null
  readonly children: ReactNode
}) {
  const strip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => bringOverFoot(strip.current), [])
  return (
    <div ref={strip} data-over="" className={styles.strip}>
      {hint !== null && <p className={styles.hint}>{hint}</p>}
      <Toolbar aria-label={label} className={styles.tools ?? ''}>
        {children}
      </Toolbar>
    </div>
  )
}

/**
 * Brings a strip into sight where the window is too low for all of the surface: over the tools at the foot of the window, which
 * would hide it. Nothing moves where it is in sight already.
 */
function bringOverFoot(strip: HTMLElement | null): void {
  const foot = strip?.closest('[data-surface]')?.querySelector<HTMLElement>('[data-foot-tools]')
  if (!strip || !foot) return
  strip.style.scrollMarginBottom = `${foot.offsetHeight}px`
  strip.scrollIntoView({ block: 'nearest' })
}
