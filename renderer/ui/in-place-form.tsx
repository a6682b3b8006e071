import type { ReactNode, SubmitEvent } from 'react'
import { Paper } from './paper.tsx'
import styles from './in-place-form.module.css'

/** A form that opens where it is needed: Enter does what it says, Esc in any of its fields leaves it. */
export function InPlaceForm({
  id,
  title,
  onSubmit,
  onLeave,
  buttons,
  children,
}: {
  /** Of its title, on the page. */
  readonly id: string
  readonly title: string
  readonly onSubmit: () => void
  readonly onLeave: () => void
  /** What ends it, in a row below; without it they stand among its fields. */
  readonly buttons?: ReactNode
  readonly children: ReactNode
}) {
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Paper as="section" padding="medium" aria-labelledby={id}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc in any of its fields. */}
      <form
        noValidate
        onSubmit={submit}
        className={styles.form}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onLeave()
        }}
      >
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {children}
        {buttons !== undefined && <div className={styles.buttons}>{buttons}</div>}
      </form>
    </Paper>
  )
}
