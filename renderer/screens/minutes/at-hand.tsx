import { type ReactNode, useSyncExternalStore } from 'react'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import {
  organizationsInRoom,
  organizationsOfSession,
  speakerLabel,
} from '../../../shared/doc/queries/presence.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { type Action, actionType } from '../../../shared/model/action.ts'
import { type AgendaItem, agendaItemType } from '../../../shared/model/agenda-item.ts'
import { type Decision, decisionType } from '../../../shared/model/decision.ts'
import type { Id } from '../../../shared/model/id.ts'
import { outcomeKey } from '../../../shared/text/outcome-key.ts'
import { RequestsNotice } from '../../requests/requests-notice.tsx'
import { useQuery } from '../../state/use-records.ts'
import { useText } from '../../ui/text-context.tsx'
import { focusReview } from './focus-review.ts'
import { useMinutesPlace } from './minutes-context.tsx'
import { tableName } from './person-words.ts'
import { useMinutes } from './use-minutes.ts'
import { useRoomMoment } from './use-room-moment.ts'
import styles from './at-hand.module.css'

/** Where everybody's initials stand. Escape leads back to the text. */
export const attendanceId = 'at-hand-attendance'

/** What must be at hand while one writes: who is here, and what the item at the cursor has brought so far. */
export function AtHand({ attendance }: { readonly attendance: ReactNode }) {
  const { text } = useText()
  const { desk, sessionId, isReadOnly } = useMinutesPlace()
  const currentId = useSyncExternalStore(desk.currentId.subscribe, desk.currentId.get)
  const minutes = useMinutes()
  const isOver = isReadOnly || (minutes !== null && minutes.closedAt !== null)
  const moment = useRoomMoment(sessionId)
  const inRoom = useQuery(readRoom, sessionId, moment)
  const everybody = useQuery(organizationsOfSession, sessionId)
  const room = isOver ? everybody : inRoom
  return (
    <div className={styles.atHand}>
      <RequestsNotice sessionId={sessionId} onObservations={focusReview} />
      <section aria-labelledby="at-hand-room" className={styles.part}>
        <h2 id="at-hand-room" className={styles.title}>
          {text(isOver ? 'minutes.atHand.roomThen' : 'minutes.atHand.room')}
        </h2>
        <div
          id={attendanceId}
          onKeyDownCapture={(event) => {
            if (event.key === 'Escape' && currentId !== null) desk.write(currentId)
          }}
        >
          {attendance}
        </div>
        {room.length === 0 ? (
          <p className={styles.none}>{text('minutes.atHand.nobody')}</p>
        ) : (
          <ul className={styles.bodies}>
            {room.map((organization) => (
              <li key={organization.id}>{tableName(organization)}</li>
            ))}
          </ul>
        )}
      </section>
      {currentId !== null && <OfItem itemId={currentId} />}
    </div>
  )
}

function readRoom(documents: TavoloDocuments, sessionId: Id<'session'>, at: string | null) {
  return organizationsInRoom(documents, { sessionId, at })
}

interface ItemHarvest {
  readonly item: AgendaItem | null
  readonly decisions: readonly Decision[]
  readonly actions: readonly { readonly action: Action; readonly who: string }[]
}

function readHarvest(documents: TavoloDocuments, itemId: Id<'agendaItem'>): ItemHarvest {
  const isOfItem = ({ agendaItemId }: { readonly agendaItemId: string | null }) => agendaItemId === itemId
  return {
    item: findRecord(documents, agendaItemType, itemId),
    decisions: listRecords(documents, decisionType).filter(isOfItem),
    actions: listRecords(documents, actionType)
      .filter(isOfItem)
      .map((action) => ({ action, who: speakerLabel(documents, action.ownerId) })),
  }
}

function OfItem({ itemId }: { readonly itemId: Id<'agendaItem'> }) {
  const { text, formatMediumDate } = useText()
  const { item, decisions, actions } = useQuery(readHarvest, itemId)
  if (item === null) return null
  return (
    <>
      <section aria-labelledby="at-hand-decisions" className={styles.part}>
        <h2 id="at-hand-decisions" className={styles.title}>
          {text('minutes.atHand.decisions')}
        </h2>
        {decisions.length === 0 && <p className={styles.none}>{text('minutes.atHand.noDecisions')}</p>}
        <ul className={styles.list}>
          {decisions.map((decision) => (
            <li key={decision.id}>
              <span className={styles.what}>{decision.text || text('minutes.decision.noText')}</span>
              <span className={styles.facts}>
                {text(`minutes.method.${decision.method}`)} · {text(outcomeKey(decision))}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="at-hand-actions" className={styles.part}>
        <h2 id="at-hand-actions" className={styles.title}>
          {text('minutes.atHand.actions')}
        </h2>
        {actions.length === 0 && <p className={styles.none}>{text('minutes.atHand.noActions')}</p>}
        <ul className={styles.list}>
          {actions.map(({ action, who }) => (
            <li key={action.id}>
              <span className={styles.what}>{action.text || text('minutes.action.noText')}</span>
              <span className={styles.facts}>
                {[who, action.dueOn === null ? '' : formatMediumDate(action.dueOn)]
                  .filter((fact) => fact !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
