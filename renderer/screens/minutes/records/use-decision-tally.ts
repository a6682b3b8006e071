import { type DecisionTally, tallyDecision } from '../../../../shared/doc/queries/decision-tally.ts'
import type { Decision } from '../../../../shared/model/decision.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useRoomMoment } from '../use-room-moment.ts'

/** What everybody said to a decision; while it is open, presence follows the room and the clock. */
export function useDecisionTally(decision: Decision): DecisionTally {
  const moment = useRoomMoment(decision.sessionId)
  return useQuery(tallyDecision, decision, moment)
}
