import type { ReactNode, Ref } from 'react'
import { classNames } from '../../ui/class-names.ts'
import styles from './guest-button.module.css'

/** A button of the guest page: the browser's own, as large as a thumb. */
export function GuestButton({
  children,
  onPress,
  look = 'secondary',
  type = 'button',
  describedBy,
  isPressed,
  buttonRef,
}: {
  readonly children: ReactNode
  readonly onPress?: (() => void) | undefined
  /** One `primary` a screen. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'row'
  readonly type?: 'button' | 'submit'
  /** Id of what explains it. */
  readonly describedBy?: string | undefined
  /** Of one that stays pressed. */
  readonly isPressed?: boolean | undefined
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined
}) {
  return (
    <button
      ref={buttonRef}
      // oxlint-disable-next-line react/button-has-type -- it is one of the two.
      type={type}
      className={classNames(styles.button, styles[look])}
      onClick={onPress}
      aria-describedby={describedBy}
      aria-pressed={isPressed}
    >
      {children}
    </button>
  )
}
