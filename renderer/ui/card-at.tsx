import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import type { PopoverProps } from 'react-aria-components/Popover'
import { PopoverAt } from './popover-at.tsx'
import styles from './card-at.module.css'

/** A card with titles and a few fields, open at something on the page. */
export function CardAt({
  anchor,
  placement,
  label,
  onClose,
  children,
}: {
  readonly anchor: HTMLElement
  readonly placement: NonNullable<PopoverProps['placement']>
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <PopoverAt anchor={anchor} placement={placement} onClose={onClose}>
      <Dialog className={styles.card ?? ''} aria-label={label}>
        {children}
      </Dialog>
    </PopoverAt>
  )
}

/** A title in a `CardAt`. */
export function CardAtTitle({ children }: { readonly children: ReactNode }) {
  return (
    <Heading level={3} className={styles.title ?? ''}>
      {children}
    </Heading>
  )
}
