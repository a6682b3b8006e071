import type { DecisionTally } from '../../../../shared/doc/queries/decision-tally.ts'
import type { Decision } from '../../../../shared/model/decision.ts'
import { TimeField } from '../../../ui/time-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useRoomMoment } from '../use-room-moment.ts'
import { namesOf } from './decision-words.ts'
import styles from './decision.module.css'

/** Who takes part in a decision at this moment. When the session is not on, the time is asked: the clock cannot know. */
export function DecisionRoom({
  decision,
  tally,
  onTime,
}: {
  readonly decision: Decision
  readonly tally: DecisionTally
  readonly onTime: (at: string | null) => void
}) {
  const tools = useText()
  const { text } = tools
  const moment = useRoomMoment(decision.sessionId)
  const needsTime = moment === null || decision.decidedAt !== null
  const names = namesOf(tools, tally.voters)
  return (
    <div className={styles.room}>
      <p>
        {text(
          decision.approvesMinutesOf === null ? 'minutes.decision.inRoom' : 'minutes.decision.inRoomThen',
          {
            count: tally.voters.length,
            names,
          },
        )}
        {tally.conflicted.length > 0 &&
          ` ${text('minutes.decision.outForConflict', { count: tally.conflicted.length, names: namesOf(tools, tally.conflicted) })}`}
      </p>
      {needsTime && (
        <TimeField
          label={text('minutes.decision.time')}
          value={decision.decidedAt}
          onChange={onTime}
          className={styles.time}
        />
      )}
    </div>
  )
}
