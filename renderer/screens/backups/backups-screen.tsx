import { Archive, ArrowLeft } from 'lucide-react'
import { useMemo } from 'react'
import { backupDaysKept, backupWeeksKept, newestBackupsKept } from '../../../shared/sync/keep-backups.ts'
import type { BackupList } from '../../../shared/ipc/backups.ts'
import { backupEveryMs } from '../../backups/automatic-backups.ts'
import { useShelf } from '../../state/app-context.tsx'
import type { Shelf } from '../../state/library.ts'
import { hrefOf } from '../../state/route.ts'
import { fileProblemText } from '../../state/use-files.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Paper } from '../../ui/paper.tsx'
import { WaitingPlace } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { BackupRow } from './backup-row.tsx'
import styles from './backups.module.css'
import { FolderSection } from './folder-section.tsx'
import { groupBackups } from './group-backups.ts'
import { TavoloBackups } from './tavolo-backups.tsx'
import { useBackups } from './use-backups.ts'

/** «Copie di sicurezza»: where they are, and of each tavolo what there is to go back to. */
export function BackupsScreen() {
  const { text } = useText()
  const shelf = useShelf()
  const { list, refresh } = useBackups()
  return (
    <main>
      <Page
        shouldFocusHeading
        title={text('backups.title')}
        lead={text('backups.lead')}
        actions={
          window.history.length > 1 && (
            <Button onPress={() => window.history.back()}>{text('settings.goBack')}</Button>
          )
        }
        eyebrow={
          <Link href={hrefOf({ screen: 'home' })} isQuiet>
            <Icon of={ArrowLeft} size="small" /> {text('shell.home')}
          </Link>
        }
      >
        {list === null || shelf.kind === 'loading' ? (
          <WaitingPlace label={text('backups.reading')} />
        ) : (
          <div className={styles.sections}>
            <FolderSection place={list.place} onChange={() => void refresh()} />
            <ListProblem problem={list.problem} onAgain={() => void refresh()} />
            <Groups list={list} shelf={shelf} onChange={() => void refresh()} />
            <Rules />
          </div>
        )}
      </Page>
    </main>
  )
}

function ListProblem({
  problem,
  onAgain,
}: {
  readonly problem: BackupList['problem']
  readonly onAgain: () => void
}) {
  const { text } = useText()
  if (problem === null) return null
  return (
    <Banner
      tone="error"
      title={text('backups.unreadableTitle')}
      actions={<Button onPress={onAgain}>{text('backups.again')}</Button>}
    >
      {text('backups.unreadableText', { reason: fileProblemText(text, problem) })}
    </Banner>
  )
}

/** A shelf that cannot be read takes no backup away: then all of them can be put back. */
const noShelf = { kind: 'ready', tavoli: [], binned: [], lost: [] } as const

function Groups({
  list,
  shelf,
  onChange,
}: {
  readonly list: BackupList
  readonly shelf: Shelf
  readonly onChange: () => void
}) {
  const { text } = useText()
  const { groups, unknown } = useMemo(
    () => groupBackups(list.backups, shelf.kind === 'ready' ? shelf : noShelf),
    [list, shelf],
  )
  if (groups.length === 0 && unknown.length === 0) {
    return (
      <EmptyState
        title={text('backups.emptyTitle')}
        picture={<Icon of={Archive} size="large" />}
        action={<Link href={hrefOf({ screen: 'home' })}>{text('shell.home')}</Link>}
      >
        {text('backups.emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      {groups.map((group) => (
        <TavoloBackups key={group.tavoloId} group={group} onChange={onChange} />
      ))}
      {unknown.length > 0 && (
        <Section title={text('backups.unknownTitle')}>
          <p className={styles.facts}>{text('backups.unknownText')}</p>
          <Paper padding="none">
            <ul className={styles.rows} aria-label={text('backups.unknownTitle')}>
              {unknown.map((backup) => (
                <BackupRow key={backup.id} backup={backup} whereabouts={null} />
              ))}
            </ul>
          </Paper>
        </Section>
      )}
    </>
  )
}

/** When backups are made, which are kept, and what merging one does. */
function Rules() {
  const { text } = useText()
  const rule = text('backups.rule', {
    minutes: backupEveryMs / 60_000,
    newest: newestBackupsKept,
    days: backupDaysKept,
    weeks: backupWeeksKept,
  })
  return (
    <Section title={text('backups.rules')}>
      <div className={styles.rules}>
        <p>{rule}</p>
        <p>{text('backups.mergeHelp')}</p>
        <p>{text('backups.privacy')}</p>
      </div>
    </Section>
  )
}
