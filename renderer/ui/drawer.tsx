import type { ReactNode } from 'react'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names.ts'
import { DialogFrame } from './dialog-frame.tsx'
import styles from './drawer.module.css'

/** A column that slides over the edge of the screen and goes away with Esc or a press beside it. */
export function Drawer({
  title,
  isOpen,
  onOpenChange,
  side = 'end',
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly side?: 'start' | 'end' | undefined
  readonly children: ReactNode
}) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={styles.overlay ?? ''}>
      <Modal className={classNames(styles.drawer, styles[side])}>
        <DialogFrame title={title} onClose={() => onOpenChange(false)}>
          {children}
        </DialogFrame>
      </Modal>
    </ModalOverlay>
  )
}
