import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import { useText } from './text-context.tsx'
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
  const { text } = useText()
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={styles.overlay ?? ''}>
      <Modal className={classNames(styles.sheet, styles[size])}>
        <Dialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton
              label={text('common.close')}
              icon={<Icon of={X} />}
              onPress={() => onOpenChange(false)}
            />
          </header>
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
