import type { ReactElement } from 'react'
import { Tooltip } from './tooltip.tsx'

/** What makes a button of React Aria grey while there is a reason: presses are passed over, focus comes to it all the same. */
export function withWhyNot(whyNot: string | null | undefined) {
  return typeof whyNot === 'string' ? { 'aria-disabled': true, onPress: pressNothing } : {}
}

function pressNothing(): void {
  // It says why by itself.
}

/** The reason over a button that has no other tooltip. */
export function WhyNotTip({
  whyNot,
  children,
}: {
  readonly whyNot: string | null
  readonly children: ReactElement
}) {
  return (
    <Tooltip text={whyNot ?? ''} placement="top" isDisabled={whyNot === null}>
      {children}
    </Tooltip>
  )
}
