import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import styles from './dialog-frame.module.css'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import { useText } from './text-context.tsx'

/** What every sheet and drawer has: a title, a way out, room that scrolls, and buttons that stay in sight. */
export function DialogFrame({
  title,
  onClose,
  footer,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly footer?: ReactNode
  readonly children: ReactNode
}) {
  const { text } = useText()
  return (
    <Dialog className={styles.dialog ?? ''}>
      <header className={styles.header}>
        <Heading slot="title" className={styles.title ?? ''}>
          {title}
        </Heading>
        <IconButton label={text('common.close')} icon={<Icon of={X} />} onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </Dialog>
  )
}
