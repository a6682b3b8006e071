import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './fields-in-place.module.css'

/** Fields that open in a list where something is written anew or changed; Esc in any of them leaves it as it was. */
export function FieldsInPlace({
  label,
  fieldsRef,
  submit,
  cancel,
  remove,
  children,
}: {
  readonly label: string
  readonly fieldsRef: RefObject<HTMLFieldSetElement | null>
  readonly submit: Deed & { readonly isDisabled?: boolean }
  readonly cancel: Deed
  /** null when there is nothing to take away yet. */
  readonly remove: Deed | null
  readonly children: ReactNode
}) {
  function onKeyDown(event: KeyboardEvent): void {
    // A list that is open takes Esc for itself.
    const isListOpen = fieldsRef.current?.querySelector('[aria-expanded="true"]') !== null
    if (event.key !== 'Escape' || isListOpen) return
    event.preventDefault()
    cancel.run()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc from any of its fields.
    <fieldset ref={fieldsRef} aria-label={label} className={styles.fields} onKeyDown={onKeyDown}>
      {children}
      <div className={styles.buttons}>
        <Button size="small" variant="primary" isDisabled={submit.isDisabled ?? false} onPress={submit.run}>
          {submit.label}
        </Button>
        <Button size="small" variant="quiet" onPress={cancel.run}>
          {cancel.label}
        </Button>
        {remove !== null && (
          <Button size="small" variant="quiet" onPress={remove.run}>
            {remove.label}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** What one of its buttons says and does. */
interface Deed {
  readonly label: string
  readonly run: () => void
}
