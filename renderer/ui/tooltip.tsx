import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { Kbd } from './kbd.tsx'
import styles from './tooltip.module.css'

/** Half a second: a pointer that only passes by opens nothing; with the keyboard it opens at once. */
const delayMs = 500

/** Words that appear on hover and on focus, over one button or link. Never the only place of something needed. */
export function Tooltip({
  text,
  note,
  keys,
  placement = 'bottom',
  isDisabled = false,
  children,
}: {
  readonly text: string
  /** A line under them: why it cannot be done now. */
  readonly note?: string | null | undefined
  readonly keys?: string | undefined
  readonly placement?: 'top' | 'bottom' | 'left' | 'right' | undefined
  readonly isDisabled?: boolean | undefined
  readonly children: ReactElement
}) {
  return (
    <TooltipTrigger delay={delayMs} isDisabled={isDisabled}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} placement={placement} offset={8}>
        <span className={styles.words}>
          {text}
          {note !== undefined && note !== null && <span>{note}</span>}
        </span>
        {keys !== undefined && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
