import { X } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import { useText } from './text-context.tsx'
import { useOverflows } from './use-overflows.ts'
import styles from './wall.module.css'

/** The whole window for something that a room reads from its last row; Esc or the button puts it away. */
export function Wall({
  title,
  isOpen,
  onOpenChange,
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
}) {
  const { text } = useText()
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} className={styles.overlay ?? ''}>
      <Modal className={styles.wall ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton
              size="large"
              keys="Escape"
              label={text('common.close')}
              icon={<Icon of={X} />}
              onPress={() => onOpenChange(false)}
            />
          </header>
          <WallBody label={title}>{children}</WallBody>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** In a small window there is more than fits, and whoever has only keys scrolls it too. */
function WallBody({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  const overflows = useOverflows(body, 'down')
  return (
    <div
      ref={body}
      className={styles.body}
      {...(overflows ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  )
}
