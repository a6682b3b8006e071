import type { ReactNode } from 'react'
import styles from './skip-link.module.css'

/** The first thing Tab finds: jumps over the rail to the element with id `target`. */
export function SkipLink({ target, children }: { readonly target: string; readonly children: ReactNode }) {
  return (
    <a
      className={styles.skip}
      href={`#${target}`}
      onClick={(event) => {
        // The address holds the screen, so the jump must not write into it.
        event.preventDefault()
        document.getElementById(target)?.focus()
      }}
    >
      {children}
    </a>
  )
}
