import { Printer } from 'lucide-react'
import type { Id } from '../../shared/model/id.ts'
import type { ButtonVariant } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { useText } from '../ui/text-context.tsx'
import { useExporter } from './use-exporter.ts'
import { WorkingNote } from '../ui/working-note.tsx'
import styles from './export.module.css'

const formats = ['pdf', 'odt', 'docx'] as const

/** «Foglio firme»: the sheet that goes round the table, as a file to print. */
export function SignInSheetMenu({
  sessionId,
  variant = 'secondary',
  size = 'medium',
}: {
  readonly sessionId: Id<'session'>
  readonly variant?: ButtonVariant | undefined
  readonly size?: 'small' | 'medium' | undefined
}) {
  const { text } = useText()
  const { working, save } = useExporter()
  return (
    <span className={styles.action}>
      <MenuButton
        label={text('documents.sheet')}
        icon={<Icon of={Printer} />}
        variant={variant}
        size={size}
        isPending={working !== null}
        placement="bottom end"
        items={formats.map((format) => ({
          id: format,
          label: text(`documents.format.${format}`),
          description: text(`documents.sheetHint.${format}`),
          onAction: () => save({ kind: 'sign-in-sheet', sessionId, format }),
        }))}
      />
      <WorkingNote working={working} />
    </span>
  )
}
