import { type ReactNode, useCallback } from 'react'
import type { Id } from '../../shared/model/id.ts'
import { sessionType } from '../../shared/model/session.ts'
import { isFrozen, minutesOf } from '../../shared/doc/frozen.ts'
import { attendanceOf, isInRoom } from '../../shared/doc/queries/presence.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { SharingStatus } from '../sharing/sharing-status.tsx'
import type { Section } from '../state/route.ts'
import { useProcess, useQuery, useRecord } from '../state/use-records.ts'
import { useNow } from '../state/use-clock.ts'
import { useSaveStatus } from '../state/use-save-status.ts'
import { useTavolo } from '../state/tavolo-context.tsx'
import { SaveStatusIndicator } from '../ui/save-status-indicator.tsx'
import { useText } from '../ui/text-context.tsx'
import { TopBar } from '../ui/top-bar.tsx'
import { TimerChips } from '../timer/timer-chips.tsx'
import { RunningItem } from './running-item.tsx'

/** Which tavolo, which session, what time the item has, who is here, saved or not. */
export function TavoloTopBar(props: { readonly section: Section; readonly drawerButton: ReactNode }) {
  const process = useProcess()
  const sessionId = 'sessionId' in props.section ? props.section.sessionId : null
  return (
    <TopBar
      title={process.title}
      subtitle={sessionId === null ? undefined : <SessionName sessionId={sessionId} />}
      status={<SaveStatus />}
    >
      {sessionId !== null && <RunningItem sessionId={sessionId} />}
      {sessionId !== null && <InRoom sessionId={sessionId} />}
      <TimerChips />
      <SharingStatus />
      {props.drawerButton}
    </TopBar>
  )
}

function SessionName({ sessionId }: { readonly sessionId: Id<'session'> }) {
  const { text } = useText()
  const session = useRecord(sessionType, sessionId)
  return session === null ? null : text('shell.sessionOrdinal', { number: session.number })
}

/** Who is here now; nothing once the session is over. */
function InRoom({ sessionId }: { readonly sessionId: Id<'session'> }) {
  const { text } = useText()
  const count = useCallback(
    (documents: TavoloDocuments) => {
      const minutes = minutesOf(documents, sessionId)
      if (minutes?.closedAt !== null || isFrozen(documents, sessionId)) return null
      const attendances = [...attendanceOf(documents, sessionId).values()]
      return attendances.filter((attendance) => isInRoom(attendance, null)).length
    },
    [sessionId],
  )
  const inRoom = useQuery(count)
  return inRoom === null ? null : <span>{text('shell.inRoom', { count: inRoom })}</span>
}

function SaveStatus() {
  const status = useSaveStatus()
  const { text } = useText()
  const { session } = useTavolo()
  return status.kind === 'failed' ? (
    <FailedStatus
      reason={text(`errors.store.${status.reason}`)}
      retryAtMs={status.retryAtMs}
      onRetry={() => void session.flush()}
    />
  ) : (
    <SaveStatusIndicator status={status} />
  )
}

function FailedStatus(props: {
  readonly reason: string
  readonly retryAtMs: number
  readonly onRetry: () => void
}) {
  // Seconds are counted down on the screen.
  const nowMs = useNow(1000)
  const { reason, retryAtMs, onRetry } = props
  return (
    <SaveStatusIndicator status={{ kind: 'failed', reason, retryAtMs }} nowMs={nowMs} onRetry={onRetry} />
  )
}
