import { ArrowLeft, CheckCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Id } from '../../../shared/model/id.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { matchesSearch } from '../../../shared/text/matches-search.ts'
import { useActions } from '../../actions/use-actions.ts'
import { SignInSheetMenu } from '../../export/sign-in-sheet-menu.tsx'
import { WaitingRequests } from '../../requests/waiting-requests.tsx'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useRecord } from '../../state/use-records.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/text-context.tsx'
import { AttendanceCounts } from './attendance-counts.tsx'
import { AttendanceFilter } from './attendance-filter.tsx'
import { AttendanceList } from './attendance-list.tsx'
import { KeyLegend } from './key-legend.tsx'
import { AttendancePanel } from './attendance-panel.tsx'
import { personName } from './person-name.ts'
import { useAttendance, type AttendancePerson } from './use-attendance.ts'
import styles from './attendance-screen.module.css'

/** Who is there: thirty people ticked in seconds, by name or by arrow and letter. */
export function AttendanceScreen({ sessionId }: { readonly sessionId: Id<'session'> }) {
  const { text, formatOrdinal } = useText()
  const { id: tavoloId } = useTavolo()
  const session = useRecord(sessionType, sessionId)
  const book = useAttendance(sessionId)
  const [search, setSearch] = useState('')
  const [currentId, setCurrentId] = useState<Id<'participant'> | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const shown = book.people.filter((person) => matchesSearch(wordsOf(person), search))
  const current = shown.find(({ participant }) => participant.id === currentId) ?? shown[0] ?? null
  const isNobodyTicked = book.people.every(({ state }) => state === null)

  useActions([
    {
      id: 'attendance.rest',
      label: text(isNobodyTicked ? 'attendance.allPresent' : 'attendance.restPresent'),
      isEnabled: !book.isClosed && book.people.some(({ state }) => state === null),
      run: book.tickRest,
    },
  ])

  function focusList() {
    list.current?.querySelector<HTMLButtonElement>('button[data-person][tabindex="0"]')?.focus()
  }

  return (
    <Page
      title={text('attendance.title')}
      eyebrow={
        session !== null && (
          <Link
            href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'session', sessionId } })}
            isQuiet
          >
            <Icon of={ArrowLeft} size="small" />{' '}
            {text('attendance.ofSession', { ordinal: formatOrdinal(session.number), title: session.title })}
          </Link>
        )
      }
      lead={<AttendanceCounts sessionId={sessionId} />}
      actions={
        <>
          <SignInSheetMenu sessionId={sessionId} />
          {book.people.length > 0 && !book.isClosed && (
            <Button
              variant="primary"
              icon={<Icon of={CheckCheck} />}
              isDisabled={book.people.every(({ state }) => state !== null)}
              onPress={book.tickRest}
            >
              {text(isNobodyTicked ? 'attendance.allPresent' : 'attendance.restPresent')}
            </Button>
          )}
        </>
      }
    >
      {book.isClosed && (
        <Banner tone="info" title={text('attendance.closedTitle')}>
          {text('attendance.closedBody')}
        </Banner>
      )}
      {!book.isClosed && <WaitingRequests sessionId={sessionId} kind="attendance" />}
      {book.people.length === 0 ? (
        <EmptyState
          title={text('attendance.emptyTitle')}
          action={
            <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'people' } })}>
              {text('attendance.addPeople')}
            </Link>
          }
        >
          {text('attendance.emptyBody')}
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <div className={styles.work} ref={list}>
            <AttendanceFilter
              value={search}
              onChange={setSearch}
              first={search.trim() === '' ? null : (shown[0] ?? null)}
              onTick={(person) => {
                book.press(person, 'present')
                setCurrentId(person.participant.id)
              }}
              onDown={focusList}
              isDisabled={book.isClosed}
            />
            {!book.isClosed && <KeyLegend />}
            <AttendanceList
              people={shown}
              representedIds={book.representedIds}
              current={current}
              onCurrentChange={setCurrentId}
              onKey={book.press}
              isClosed={book.isClosed}
            />
          </div>
          {current !== null && <AttendancePanel key={current.participant.id} person={current} book={book} />}
        </div>
      )}
    </Page>
  )
}

function wordsOf({ participant, organization }: AttendancePerson): string[] {
  return [personName(participant), organization?.name ?? '', organization?.shortName ?? '']
}
