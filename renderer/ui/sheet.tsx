import type { ReactNode } from 'react'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names.ts'
import { DialogFrame } from './dialog-frame.tsx'
import styles from './sheet.module.css'

/** A sheet over the screen, for a preview that needs room (import, print). Never for a question: undo instead. */
export function Sheet({
  title,
  isOpen,
  onOpenChange,
  size = 'medium',
  footer,
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly size?: 'medium' | 'large' | undefined
  /** Buttons, at the bottom, always in sight. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={styles.overlay ?? ''}>
      <Modal className={classNames(styles.sheet, styles[size])}>
        <DialogFrame title={title} footer={footer} onClose={() => onOpenChange(false)}>
          {children}
        </DialogFrame>
      </Modal>
    </ModalOverlay>
  )
}
