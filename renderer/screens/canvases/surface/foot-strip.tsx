import type { ReactNode } from 'react'
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
  return (
    <div data-over="" className={styles.strip}>
      {hint !== null && <p className={styles.hint}>{hint}</p>}
      <Toolbar aria-label={label} className={styles.tools ?? ''}>
        {children}
      </Toolbar>
    </div>
  )
}
