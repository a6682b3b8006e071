import { PenLine } from 'lucide-react'
import { minutesOf } from '../../../shared/doc/frozen.ts'
import { nextSession } from '../../../shared/doc/queries/attention.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { Session } from '../../../shared/model/session.ts'
import { navigate } from '../../state/navigate.ts'
import { hrefOf } from '../../state/route.ts'
import { newSessionWish } from '../../state/session-wish.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useToday } from '../../state/use-clock.ts'
import { useQuery } from '../../state/use-records.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { CalendarLeaf } from './calendar-leaf.tsx'
import styles from './next-session-sheet.module.css'

/** The next session with one button to start it, or what to do when there is none. */
export function NextSessionSheet() {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const session = useQuery(nextSession, useToday())
  return (
    <Section title={text('overview.nextSession')}>
      {session === null ? (
        <EmptyState
          title={text('overview.noSession')}
          action={
            <Button
              variant="primary"
              onPress={() => {
                newSessionWish.set(true)
                navigate({ screen: 'tavolo', tavoloId, section: { kind: 'sessions' } })
              }}
            >
              {text('overview.prepareSession')}
            </Button>
          }
        >
          {text('overview.noSessionNext')}
        </EmptyState>
      ) : (
        <SessionSheet session={session} />
      )}
    </Section>
  )
}

function hasStarted(documents: TavoloDocuments, session: Session): boolean {
  return (minutesOf(documents, session.id)?.openedAt ?? null) !== null
}

function SessionSheet({ session }: { readonly session: Session }) {
  const { text, formatOrdinal } = useText()
  const { id: tavoloId } = useTavolo()
  const today = useToday()
  const isStarted = useQuery(hasStarted, session)
  const { id: sessionId, title, number, date } = session
  const facts = useFacts(session)
  const minutes = { screen: 'tavolo', tavoloId, section: { kind: 'minutes', sessionId } } as const
  return (
    <Paper padding="none" className={styles.sheet}>
      {date !== null && <CalendarLeaf date={date} isToday={date === today} />}
      <div className={styles.words}>
        <p className={styles.number}>{text('overview.sessionOrdinal', { ordinal: formatOrdinal(number) })}</p>
        <h3 className={styles.title} dir="auto">
          {title}
        </h3>
        <p className={styles.facts}>{facts}</p>
        <div className={styles.doors}>
          <Button
            variant="primary"
            size="large"
            icon={<Icon of={PenLine} />}
            onPress={() => navigate(minutes)}
          >
            {isStarted ? text('overview.resumeSession') : text('overview.startSession')}
          </Button>
          <Link href={hrefOf({ ...minutes, section: { kind: 'session', sessionId } })}>
            {text('overview.openSession')}
          </Link>
        </div>
      </div>
    </Paper>
  )
}

/** «17:30–20:00 · Ex scuola elementare · in presenza» */
function useFacts({ date, startsAt, endsAt, place, mode }: Session): string {
  const { text, formatTime } = useText()
  const times = [startsAt, endsAt].filter((time) => time !== null).map(formatTime)
  const modeWords = text(`overview.mode.${mode}`)
  return [date === null ? text('overview.noDate') : '', times.join('–'), place.trim(), modeWords]
    .filter((fact) => fact !== '')
    .join(' · ')
}
