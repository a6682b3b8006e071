import type { ReactNode } from 'react'
import styles from './card.module.css'

/** The fields of a card, one under the other. */
export function CardFields({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>
}

/** Two short fields side by side, where there is room. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pairs}>{children}</div>
}
