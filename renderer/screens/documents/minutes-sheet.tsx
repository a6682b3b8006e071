import { Eye } from 'lucide-react'
import { useState } from 'react'
import { minutesOf } from '../../../shared/doc/frozen.ts'
import type { Session } from '../../../shared/model/session.ts'
import { ExportMenu } from '../../export/export-menu.tsx'
import type { MinutesChoice } from '../../export/export-job.ts'
import { useLastExport } from '../../export/export-log.ts'
import { fileKindName } from '../../export/file-kinds.ts'
import { SignInSheetMenu } from '../../export/sign-in-sheet-menu.tsx'
import { minutesStatusTones } from '../../state/minutes-status-tone.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useQuery } from '../../state/use-records.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { laterPart } from '../../ui/later-part.tsx'
import { Link } from '../../ui/link.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import { MinutesOptions } from './minutes-options.tsx'
import styles from './documents.module.css'

// The preview brings the writers of documents: they come when it is opened.
const MinutesPreview = laterPart(
  async () => (await import('./minutes-preview.tsx')).MinutesPreview,
  Previewing,
)

/** One session's verbale: how far it is, when it was last saved, «Esporta»; what goes into it opens in place. */
export function MinutesSheet({
  session,
  isOpen,
  onOpenChange,
}: {
  readonly session: Session
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}) {
  const { text, formatMediumDate, formatOrdinal } = useText()
  const { id: tavoloId } = useTavolo()
  const minutes = useQuery(minutesOf, session.id)
  const status = minutes?.status ?? 'draft'
  const [chosen, setChosen] = useState<MinutesChoice | null>(null)
  const choice = chosen ?? { length: minutes?.length ?? 'ordinary', version: 'acts', hiddenFields: [] }
  const headingId = `sheet-${session.id}`
  return (
    <Paper as="li" padding="medium" aria-labelledby={headingId}>
      <div className={styles.sheet}>
        <span className={styles.number}>{formatOrdinal(session.number)}</span>
        <div className={styles.words}>
          <h3 id={headingId} className={styles.sheetTitle}>
            <Link
              isQuiet
              href={hrefOf({
                screen: 'tavolo',
                tavoloId,
                section: { kind: 'minutes', sessionId: session.id },
              })}
            >
              {session.title}
            </Link>
          </h3>
          <p className={styles.facts}>
            <StatusPill tone={minutesStatusTones[status]}>
              {text(`sessions.minutesStatus.${status}`)}
            </StatusPill>
            {session.date !== null && <span>{formatMediumDate(session.date)}</span>}
            <LastExport session={session} />
          </p>
        </div>
        <div className={styles.actions}>
          <Button
            variant="quiet"
            icon={<Icon of={Eye} />}
            aria-expanded={isOpen}
            onPress={() => onOpenChange(!isOpen)}
          >
            {text(isOpen ? 'documents.hideOptions' : 'documents.showOptions')}
          </Button>
          <SignInSheetMenu sessionId={session.id} />
          <ExportMenu sessionId={session.id} choice={choice} />
        </div>
      </div>
      {isOpen && (
        <div className={styles.opened}>
          <MinutesOptions choice={choice} onChange={setChosen} />
          <MinutesPreview sessionId={session.id} choice={choice} />
        </div>
      )}
    </Paper>
  )
}

function Previewing() {
  const { text } = useText()
  return <Spinner label={text('documents.previewing')} />
}

function LastExport({ session }: { readonly session: Session }) {
  const { text, language } = useText()
  const { id: tavoloId } = useTavolo()
  const last = useLastExport(tavoloId, session.id)
  if (last === null) return null
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(last.atMs)
  return <span>{text('documents.lastExport', { file: fileKindName(text, last.kind), time })}</span>
}
