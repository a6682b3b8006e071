import { type ReactNode, useRef } from 'react'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { classNames } from './class-names.ts'
import styles from './popover-at.module.css'

/** What is open at something on the page that is no button: Esc and a press elsewhere close it. */
export function PopoverAt({
  anchor,
  placement,
  isMenu = false,
  onClose,
  children,
}: {
  readonly anchor: HTMLElement
  readonly placement: NonNullable<PopoverProps['placement']>
  /** As wide as the words of its entries: what it is open at may be as wide as the page. */
  readonly isMenu?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const trigger = useRef(anchor)
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      triggerRef={trigger}
      placement={placement}
      offset={4}
      className={classNames(styles.popover, isMenu && styles.menu)}
    >
      {children}
    </Popover>
  )
}
