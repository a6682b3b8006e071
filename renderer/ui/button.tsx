import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type PressEvent } from 'react-aria-components/Button'
import { classNames } from './class-names.ts'
import { Spinner } from './progress.tsx'
import { useText } from './text-context.tsx'
import { WhyNotTip, withWhyNot } from './why-not.tsx'
import { withoutUndefined } from './without-undefined.ts'
import styles from './button.module.css'

/** How much a button asks for: one `primary` a screen; `danger` only for what leaves this computer or cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

/** Heights of buttons. */
export type ButtonSize = 'small' | 'medium' | 'large'

/** What a `Button` takes. */
export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: ((event: PressEvent) => void) | undefined
  readonly variant?: ButtonVariant | undefined
  readonly size?: ButtonSize | undefined
  /** Drawn before the words. */
  readonly icon?: ReactNode
  readonly isDisabled?: boolean | undefined
  /** Why it cannot be pressed now: it is grey, keeps its stop of Tab, and says so. null when it can. */
  readonly whyNot?: string | null | undefined
  /** Work is under way: a spinner instead of the icon; presses are ignored, focus stays. */
  readonly isPending?: boolean | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly autoFocus?: boolean | undefined
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly 'aria-label'?: string | undefined
  readonly 'aria-describedby'?: string | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A button with a verb on it. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  className,
  whyNot,
  ...rest
}: ButtonProps) {
  const { text } = useText()
  const button = (
    <AriaButton
      {...withoutUndefined(rest)}
      {...withWhyNot(whyNot)}
      className={classNames(styles.button, styles[variant], styles[size], className)}
    >
      {rest.isPending === true ? <Spinner label={text('common.working')} /> : icon}
      <span className={styles.words}>{children}</span>
    </AriaButton>
  )
  return whyNot === undefined ? button : <WhyNotTip whyNot={whyNot}>{button}</WhyNotTip>
}
