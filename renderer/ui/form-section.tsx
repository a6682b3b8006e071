import type { ReactNode } from 'react'
import styles from './form-section.module.css'

/** Fields that belong together, with a legend and a sentence at their side. */
export function FormSection({
  title,
  description,
  children,
}: {
  readonly title: string
  readonly description?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <fieldset className={styles.section}>
      <legend className={styles.legend}>{title}</legend>
      {description !== undefined && <p className={styles.description}>{description}</p>}
      <div className={styles.fields}>{children}</div>
    </fieldset>
  )
}
