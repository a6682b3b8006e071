import { Archive } from 'lucide-react'
import { useState } from 'react'
import { backupProblemText } from '../../backups/backup-problem-text.ts'
import type { BackupProblem } from '../../backups/backup-problem.ts'
import { useApp } from '../../state/app-context.tsx'
import { libraryErrorText } from '../../state/library-error-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { BackupRow } from './backup-row.tsx'
import styles from './backups.module.css'
import type { BackupGroup } from './group-backups.ts'

/** How many are shown at first: the last day or two; the others are a press away. */
const shownAtFirst = 5

/** The backups of one tavolo, and making one now. */
export function TavoloBackups({
  group,
  onChange,
}: {
  readonly group: BackupGroup
  readonly onChange: () => void
}) {
  const { text } = useText()
  const [areAllShown, setAreAllShown] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { title, whereabouts, backups } = group
  const shown = areAllShown ? backups : backups.slice(0, shownAtFirst)
  return (
    <Section
      title={title}
      count={backups.length === 0 ? undefined : text('backups.count', { count: backups.length })}
      actions={
        whereabouts === 'shelf' && <MakeNow group={group} onProblem={setProblem} onChange={onChange} />
      }
    >
      {problem !== null && (
        <Banner tone="error" title={problem} onClose={() => setProblem(null)}>
          {text('backups.keptAll')}
        </Banner>
      )}
      {whereabouts !== 'shelf' && (
        <p className={styles.facts}>{text(whereabouts === 'bin' ? 'backups.inBin' : 'backups.notHere')}</p>
      )}
      {backups.length === 0 ? (
        <p className={styles.facts}>{text('backups.noneYet')}</p>
      ) : (
        <Paper padding="none">
          <ul className={styles.rows} aria-label={text('backups.list', { title })}>
            {shown.map((backup) => (
              <BackupRow key={backup.id} backup={backup} whereabouts={whereabouts} />
            ))}
          </ul>
        </Paper>
      )}
      {shown.length < backups.length && (
        <div>
          <Button variant="quiet" onPress={() => setAreAllShown(true)}>
            {text('backups.showAll', { count: backups.length - shown.length })}
          </Button>
        </div>
      )}
    </Section>
  )
}

function MakeNow({
  group,
  onProblem,
  onChange,
}: {
  readonly group: BackupGroup
  readonly onProblem: (problem: string | null) => void
  readonly onChange: () => void
}) {
  const { sessions, backups } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  const [isMaking, setIsMaking] = useState(false)
  const { tavoloId, title } = group

  async function make(): Promise<void> {
    const opened = await sessions.acquire(tavoloId)
    try {
      if (!opened.isOk) {
        onProblem(text('errors.openFailed', { reason: libraryErrorText(text, opened.error) }))
        return
      }
      const outcome = await backups.makeNow(opened.value)
      if (!outcome.isOk) {
        onProblem(failedText(outcome.error))
        return
      }
      const { kind, name, place, missingCount: count } = outcome.value
      const isAway = kind === 'written' && place.kind === 'away'
      const said = isAway
        ? text('backups.madeElsewhere', { path: place.path })
        : text(kind === 'written' ? 'backups.made' : 'backups.unchanged', { name })
      const missing = count > 0 ? ` ${text('backups.attachmentsMissing', { count })}` : ''
      toasts.show({ text: `${said}${missing}`, tone: isAway || count > 0 ? 'attention' : 'good' })
    } finally {
      await sessions.release(tavoloId)
    }
  }

  function failedText(problem: BackupProblem): string {
    return text('backups.failed', { title, reason: backupProblemText(text, problem), kept: '' }).trim()
  }

  async function press(): Promise<void> {
    onProblem(null)
    setIsMaking(true)
    await make()
    setIsMaking(false)
    onChange()
  }

  return (
    <Button
      icon={<Icon of={Archive} size="small" />}
      size="small"
      isPending={isMaking}
      aria-label={text('backups.makeNowNamed', { title })}
      onPress={() => void press()}
    >
      {text('backups.makeNow')}
    </Button>
  )
}
