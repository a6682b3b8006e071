import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { minutesOf } from '../../shared/doc/frozen.ts'
import type { Id } from '../../shared/model/id.ts'
import type { MessageKey } from '../../shared/text/messages.ts'
import { useQuery } from '../state/use-records.ts'
import { SealSheet } from '../exchange/seal-sheet.tsx'
import type { ButtonVariant } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { useText } from '../ui/text-context.tsx'
import type { DocumentFormat, MinutesChoice } from './export-job.ts'
import { useExporter } from './use-exporter.ts'
import { WorkingNote } from '../ui/working-note.tsx'
import styles from './export.module.css'

const formats: readonly {
  readonly id: DocumentFormat
  readonly label: MessageKey
  readonly hint: MessageKey
}[] = [
  { id: 'odt', label: 'documents.format.odt', hint: 'documents.formatHint.odt' },
  { id: 'docx', label: 'documents.format.docx', hint: 'documents.formatHint.docx' },
  { id: 'pdf', label: 'documents.format.pdf', hint: 'documents.formatHint.pdf' },
  { id: 'markdown', label: 'documents.format.markdown', hint: 'documents.formatHint.markdown' },
]

/**
 * «Esporta»: the verbale of a session in one of its formats, or the whole tavolo as JSON or as a `.tavolo` file. Without a choice it goes at
 * the length kept in the verbale, in the version for the files, with nothing hidden.
 */
export function ExportMenu({
  sessionId,
  choice,
  variant = 'secondary',
  size = 'medium',
}: {
  readonly sessionId: Id<'session'>
  readonly choice?: MinutesChoice | undefined
  readonly variant?: ButtonVariant | undefined
  readonly size?: 'small' | 'medium' | undefined
}) {
  const { text } = useText()
  const { working, save } = useExporter()
  const [isSealing, setIsSealing] = useState(false)
  const length = useQuery(minutesOf, sessionId)?.length ?? 'ordinary'
  const asked = choice ?? { length, version: 'acts', hiddenFields: [] }
  return (
    <span className={styles.action}>
      <MenuButton
        label={text('documents.export')}
        icon={<Icon of={FileDown} />}
        variant={variant}
        size={size}
        isPending={working !== null}
        placement="bottom end"
        items={[
          ...formats.map(({ id, label, hint }) => ({
            id,
            label: text(label),
            description: text(hint),
            onAction: () => save({ kind: 'minutes', sessionId, format: id, choice: asked }),
          })),
          {
            kind: 'heading' as const,
            id: 'whole',
            label: text('documents.whole'),
            items: [
              {
                id: 'json',
                label: text('documents.format.json'),
                description: text('documents.formatHint.json'),
                onAction: () => save({ kind: 'tavolo' }),
              },
              // Its name alone is written in it: it is looked for by that name.
              {
                id: 'tavolo',
                label: text('exchange.menuItem'),
                onAction: () => save({ kind: 'tavolo-file', passphrase: null }),
              },
              {
                id: 'sealed',
                label: text('exchange.menuItemSealed'),
                description: text('exchange.menuHintSealed'),
                onAction: () => setIsSealing(true),
              },
            ],
          },
        ]}
      />
      <WorkingNote working={working} />
      {isSealing && (
        <SealSheet
          onLeave={() => setIsSealing(false)}
          onSave={(passphrase) => {
            setIsSealing(false)
            save({ kind: 'tavolo-file', passphrase })
          }}
        />
      )}
    </span>
  )
}
