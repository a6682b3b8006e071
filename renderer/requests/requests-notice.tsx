import { waitingRequests } from '../../shared/doc/queries/requests.ts'
import type { Id } from '../../shared/model/id.ts'
import { hrefOf } from '../state/route.ts'
import { useTavolo } from '../state/tavolo-context.tsx'
import { useQuery } from '../state/use-records.ts'
import { Link } from '../ui/link.tsx'
import { useText } from '../ui/text-context.tsx'
import styles from './requests.module.css'

/** What guests ask of this session, in a line that leads to where one answers; nothing when nobody asks. */
export function RequestsNotice({
  sessionId,
  onObservations,
}: {
  readonly sessionId: Id<'session'>
  /** Goes to the observations of the verbale. */
  readonly onObservations: () => void
}) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const waiting = useQuery(waitingRequests, sessionId)
  const attendances = waiting.filter(({ kind }) => kind === 'attendance').length
  const observations = waiting.length - attendances
  // The region stays, so that what comes into it is read out.
  return (
    <div aria-live="polite" className={styles.notice}>
      {attendances > 0 && (
        <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'attendance', sessionId } })}>
          {text('requests.attendance.notice', { count: attendances })}
        </Link>
      )}
      {observations > 0 && (
        <button type="button" className={styles.noticeButton} onClick={onObservations}>
          {text('requests.observation.notice', { count: observations })}
        </button>
      )}
    </div>
  )
}
