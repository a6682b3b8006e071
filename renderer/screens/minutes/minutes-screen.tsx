import { ArrowLeft, FileText, PanelRight } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { isFrozen } from '../../../shared/doc/frozen.ts'
import { isReadOnly as isFromNewer } from '../../../shared/doc/meta.ts'
import type { Id } from '../../../shared/model/id.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { useActions } from '../../actions/use-actions.ts'
import { ExportMenu } from '../../export/export-menu.tsx'
import { hrefOf } from '../../state/route.ts'
import { minutesStatusTones } from '../../state/minutes-status-tone.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useQuery, useRecord } from '../../state/use-records.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { Announcer } from './announcer.tsx'
import { AtHand, attendanceId } from './at-hand.tsx'
import { focusReview } from './focus-review.ts'
import { MinutesDesk } from './minutes-desk.ts'
import { MinutesProvider, useMinutesPlace } from './minutes-context.tsx'
import { MinutesSheet } from './minutes-sheet.tsx'
import { useMinutes } from './use-minutes.ts'
import styles from './minutes-screen.module.css'

/** Below 1280 px at 100 % text what is at hand goes into a drawer. */
const asideWidthRem = 80

/** The verbale of a session: one page that looks like the document it will be. */
export function MinutesScreen({
  sessionId,
  attendance,
}: {
  readonly sessionId: Id<'session'>
  /** The strip of initials, which belongs to another room. */
  readonly attendance?: ReactNode
}) {
  const desk = useMemo(() => new MinutesDesk(), [])
  const isFrozenNow = useQuery(isFrozen, sessionId)
  const isReadOnly = useQuery(isFromNewer) || isFrozenNow
  const place = useMemo(() => ({ sessionId, desk, isReadOnly }), [sessionId, desk, isReadOnly])
  return (
    <MinutesProvider place={place}>
      <Announcer />
      <MinutesPage sessionId={sessionId} attendance={attendance} />
    </MinutesProvider>
  )
}

function MinutesPage({
  sessionId,
  attendance,
}: {
  readonly sessionId: Id<'session'>
  readonly attendance: ReactNode
}) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const session = useRecord(sessionType, sessionId)
  const minutes = useMinutes()
  const { desk } = useMinutesPlace()
  const isDrawer = useIsNarrow(asideWidthRem)
  const [isDrawerOpen, setIsDrawerOpen] = useState(false)
  const atHand = text('minutes.atHand.title')
  useActions([
    {
      id: 'minutes.attendance',
      label: text('minutes.keys.attendance'),
      keys: ['Alt+P'],
      run() {
        const currentId = desk.currentId.get()
        if (isInAttendance() && currentId !== null) desk.write(currentId)
        else if (isDrawer) setIsDrawerOpen(true)
        else focusAttendance()
      },
    },
    { id: 'minutes.review', label: text('minutes.status.title'), keys: ['Alt+R'], run: focusReview },
  ])

  if (session === null || minutes === null) {
    return (
      <div className={styles.page}>
        <EmptyState
          title={text('minutes.noSession')}
          action={
            <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'sessions' } })}>
              {text('minutes.toSessions')}
            </Link>
          }
        />
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'session', sessionId } })} isQuiet>
          <Icon of={ArrowLeft} size="small" /> {text('minutes.backToSession')}
        </Link>
        <a href="#minutes-status" className={styles.status} onClick={goToStatus}>
          <StatusPill tone={minutesStatusTones[minutes.status]} icon={<Icon of={FileText} size="small" />}>
            {text(`minutes.status.name.${minutes.status}`)}
          </StatusPill>
        </a>
        <span className={styles.actions}>
          <ExportMenu sessionId={sessionId} />
          {isDrawer && (
            <IconButton
              label={atHand}
              icon={<Icon of={PanelRight} />}
              onPress={() => setIsDrawerOpen(true)}
            />
          )}
        </span>
      </div>
      <div className={styles.columns}>
        <MinutesSheet minutes={minutes} />
        {isDrawer ? (
          <Drawer title={atHand} isOpen={isDrawerOpen} onOpenChange={setIsDrawerOpen}>
            <AtHand attendance={attendance} />
          </Drawer>
        ) : (
          <aside aria-label={atHand} className={styles.aside}>
            <AtHand attendance={attendance} />
          </aside>
        )}
      </div>
    </div>
  )
}

function isInAttendance(): boolean {
  return document.activeElement?.closest(`#${attendanceId}`) !== null
}

function focusAttendance(): void {
  const people = document.querySelectorAll<HTMLElement>(`#${attendanceId} button`)
  // The one that Tab would find: who was ticked last.
  const current = [...people].find(({ tabIndex }) => tabIndex === 0)
  current?.focus()
}

/** The address of the page names the place in Tavolo: a jump inside the page must not change it. */
function goToStatus(event: { preventDefault: () => void }): void {
  event.preventDefault()
  focusReview()
}
