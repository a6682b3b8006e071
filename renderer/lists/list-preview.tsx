import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { DialogFrame } from '../ui/dialog-frame.tsx'
import { useText } from '../ui/text-context.tsx'
import type { PreviewPlace } from './list-import-sheet.tsx'
import styles from './lists.module.css'

/** What would come in, before anything is written, and the button that writes it. */
export function ListPreview({
  place: { onBack, onClose },
  writeLabel,
  isNothingNew,
  onWrite,
  children,
}: {
  readonly place: Pick<PreviewPlace, 'onBack' | 'onClose'>
  /** Says how many come in, and how many are brought up to date. */
  readonly writeLabel: string
  readonly isNothingNew: boolean
  readonly onWrite: () => void
  readonly children: ReactNode
}) {
  const { text } = useText()
  return (
    <DialogFrame
      title={text('lists.preview')}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" isDisabled={isNothingNew} onPress={onWrite}>
            {writeLabel}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {text('lists.another')}
          </Button>
        </>
      }
    >
      <section
        aria-label={text('lists.preview')}
        className={styles.preview}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lists scroll, and must by keyboard too.
        tabIndex={0}
      >
        {children}
      </section>
    </DialogFrame>
  )
}
