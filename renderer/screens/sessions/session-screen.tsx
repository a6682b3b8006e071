import { isFrozen } from '../../../shared/doc/frozen.ts'
import { carriedActions } from '../../../shared/doc/queries/follow-up.ts'
import type { Id } from '../../../shared/model/id.ts'
import { sessionType, type Session } from '../../../shared/model/session.ts'
import { SessionAttachments } from '../../attachments/session-attachments.tsx'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useQuery, useRecord } from '../../state/use-records.ts'
import { Banner } from '../../ui/banner.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/text-context.tsx'
import { AgendaSection } from './agenda-section.tsx'
import { CarriedActions } from './carried-actions.tsx'
import { SessionDetails } from './session-details.tsx'
import { SessionDoors } from './session-doors.tsx'
import { SessionMenu } from './session-menu.tsx'
import { SessionSwitcher } from './session-switcher.tsx'
import { useSessionFacts } from './use-session-facts.ts'

/** One meeting: what is still open from before, its agenda, when and where, the way to its verbale and presences. */
export function SessionScreen({ sessionId }: { readonly sessionId: Id<'session'> }) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const session = useRecord(sessionType, sessionId)
  if (session !== null) return <OpenSession session={session} />
  return (
    <Page title={text('sessions.title')}>
      <EmptyState
        title={text('sessions.goneTitle')}
        action={
          <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'sessions' } })}>
            {text('sessions.backToList')}
          </Link>
        }
      >
        {text('sessions.goneBody')}
      </EmptyState>
    </Page>
  )
}

function OpenSession({ session }: { readonly session: Session }) {
  const { text, formatOrdinal } = useText()
  const carried = useQuery(carriedActions, session)
  const isClosed = useQuery(isFrozen, session.id)
  const facts = useSessionFacts(session)
  return (
    <Page
      title={session.title}
      eyebrow={text('sessions.ordinalSession', { ordinal: formatOrdinal(session.number) })}
      lead={facts}
      actions={<SessionMenu session={session} isClosed={isClosed} />}
    >
      <SessionSwitcher currentId={session.id} />
      {isClosed && (
        <Banner tone="info" title={text('sessions.closedTitle')}>
          {text('sessions.closedBody')}
        </Banner>
      )}
      <SessionDoors sessionId={session.id} />
      {carried.length > 0 && <CarriedActions actions={carried} />}
      <AgendaSection session={session} isReadOnly={isClosed} />
      <SessionAttachments sessionId={session.id} isReadOnly={isClosed} />
      <SessionDetails key={session.id} session={session} isReadOnly={isClosed} />
    </Page>
  )
}
