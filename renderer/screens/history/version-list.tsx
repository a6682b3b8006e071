import { Bookmark, TriangleAlert } from 'lucide-react'
import type { VersionListing } from '../../../shared/ipc/versions.ts'
import { isoDayOf, timeOfDayOf } from '../../state/moments.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import type { Reading } from '../../state/use-versions.ts'
import { Banner } from '../../ui/banner.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Paper } from '../../ui/paper.tsx'
import { WaitingPlace } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useAuthorName } from './use-author-name.ts'
import { versionName, versionProblemText } from './version-name.ts'
import styles from './history.module.css'

/** The versions by day, the newest first; a damaged one is told and cannot be opened. */
export function VersionList({ versions }: { readonly versions: Reading<readonly VersionListing[]> }) {
  const { text, formatLongDate } = useText()
  if (versions.kind === 'loading') return <WaitingPlace label={text('history.loading')} />
  if (versions.kind === 'failed') {
    return (
      <Banner tone="error" title={text('history.listFailed')}>
        <p>{text('history.listFailedBody', { reason: versionProblemText(text, versions.problem) })}</p>
      </Banner>
    )
  }
  if (versions.value.length === 0) {
    return <EmptyState title={text('history.emptyTitle')}>{text('history.emptyBody')}</EmptyState>
  }
  return (
    <>
      {byDay(versions.value).map(({ day, lines }) => (
        <Section key={day} title={formatLongDate(day)}>
          <Paper padding="none">
            <ul className={styles.list}>
              {lines.map((line) => (
                <li key={line.kind === 'whole' ? line.facts.id : line.id} className={styles.line}>
                  {line.kind === 'whole' ? <WholeLine line={line} /> : <DamagedLine atMs={line.atMs} />}
                </li>
              ))}
            </ul>
          </Paper>
        </Section>
      ))}
      <p className={styles.rule}>{text('history.rule')}</p>
    </>
  )
}

function WholeLine({ line }: { readonly line: Extract<VersionListing, { kind: 'whole' }> }) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const authorName = useAuthorName()
  const { facts } = line
  const section = { kind: 'version', versionId: facts.id } as const
  return (
    <>
      <span className={styles.time}>{timeOfDayOf(facts.atMs)}</span>
      <span className={styles.what}>
        <Link href={hrefOf({ screen: 'tavolo', tavoloId, section })}>{versionName(text, facts)}</Link>
      </span>
      {facts.kind === 'named' && (
        <StatusPill tone="progress" icon={<Icon of={Bookmark} size="small" />}>
          {text('history.namedPill')}
        </StatusPill>
      )}
      <span className={styles.who}>{authorName(facts.author)}</span>
    </>
  )
}

function DamagedLine({ atMs }: { readonly atMs: number }) {
  const { text } = useText()
  return (
    <>
      <span className={styles.time}>{timeOfDayOf(atMs)}</span>
      <span className={styles.what}>
        <span className={styles.damaged}>{text('history.damaged')}</span>
        <span className={styles.hint}>{text('history.damagedBody')}</span>
      </span>
      <StatusPill tone="attention" icon={<Icon of={TriangleAlert} size="small" />}>
        {text('history.damagedPill')}
      </StatusPill>
    </>
  )
}

/** The lines of each day, in the order in which they come. */
function byDay(
  versions: readonly VersionListing[],
): { readonly day: string; readonly lines: VersionListing[] }[] {
  const days = new Map<string, VersionListing[]>()
  for (const line of versions) {
    const day = isoDayOf(line.kind === 'whole' ? line.facts.atMs : line.atMs)
    const lines = days.get(day)
    if (lines === undefined) days.set(day, [line])
    else lines.push(line)
  }
  return [...days].map(([day, lines]) => ({ day, lines }))
}
