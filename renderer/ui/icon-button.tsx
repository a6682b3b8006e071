import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type PressEvent } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'
import { withWhyNot } from './why-not.tsx'
import { withoutUndefined } from './without-undefined.ts'
import styles from './icon-button.module.css'

/** What an `IconButton` takes. */
export interface IconButtonProps {
  /** Its accessible name, shown as a tooltip too. */
  readonly label: string
  readonly icon: ReactNode
  readonly onPress?: ((event: PressEvent) => void) | undefined
  /** The combination that does the same, shown in the tooltip. */
  readonly keys?: string | undefined
  readonly variant?: 'quiet' | 'secondary' | undefined
  readonly size?: 'small' | 'medium' | 'large' | undefined
  /** Given, the button is a toggle that is on or off. */
  readonly isPressed?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  /** Why it cannot be pressed now: it is grey, keeps its stop of Tab, and says so. null when it can. */
  readonly whyNot?: string | null | undefined
  readonly tooltipPlacement?: 'top' | 'bottom' | 'left' | 'right' | undefined
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A square button with a drawing on it and its words in a tooltip. */
export function IconButton({
  label,
  icon,
  keys,
  variant = 'quiet',
  size = 'medium',
  isPressed,
  tooltipPlacement,
  className,
  whyNot,
  ...rest
}: IconButtonProps) {
  const shared = {
    ...withoutUndefined(rest),
    ...withWhyNot(whyNot),
    'aria-label': label,
    className: classNames(styles.button, styles[variant], styles[size], className),
  }
  return (
    <Tooltip text={label} note={whyNot} keys={keys} placement={tooltipPlacement}>
      {isPressed === undefined ? (
        <AriaButton {...shared}>{icon}</AriaButton>
      ) : (
        <ToggleButton {...shared} isSelected={isPressed}>
          {icon}
        </ToggleButton>
      )}
    </Tooltip>
  )
}
