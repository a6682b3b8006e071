import type { ReactNode } from 'react'
import styles from './description-list.module.css'

/** Printed labels with their values, as in the heading of a document. */
export function DescriptionList({
  items,
}: {
  readonly items: readonly { readonly id: string; readonly term: string; readonly details: ReactNode }[]
}) {
  return (
    <div className={styles.container}>
      <dl className={styles.list}>
        {items.map((item) => (
          <div key={item.id} className={styles.item}>
            <dt className={styles.term}>{item.term}</dt>
            <dd className={styles.details}>{item.details}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
