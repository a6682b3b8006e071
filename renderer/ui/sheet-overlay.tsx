import type { ReactNode } from 'react'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names.ts'
import styles from './sheet.module.css'

/**
 * What a sheet lies on. Alone where one dialog follows another on the same sheet: focus goes back to where it came from
 * only when the last one closes.
 */
export function SheetOverlay({
  isOpen,
  onOpenChange,
  size,
  children,
}: {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly size: 'medium' | 'large'
  /** A `DialogFrame`. */
  readonly children: ReactNode
}) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={styles.overlay ?? ''}>
      <Modal className={classNames(styles.sheet, styles[size])}>{children}</Modal>
    </ModalOverlay>
  )
}
