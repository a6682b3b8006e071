import { summarizeAttendance } from '../../../shared/doc/queries/attendance-summary.ts'
import type { Id } from '../../../shared/model/id.ts'
import { useQuery } from '../../state/use-records.ts'
import { useText } from '../../ui/text-context.tsx'

/** «5 enti su 7 con diritto di voto · 12 persone», counted at every tick. */
export function AttendanceCounts({ sessionId }: { readonly sessionId: Id<'session'> }) {
  const { text } = useText()
  const { votingPresent, votingTotal, people, unticked } = useQuery(summarizeAttendance, sessionId)
  return (
    <span aria-live="polite" className="tabular-numbers">
      {text('attendance.counts', { present: votingPresent, total: votingTotal, people })}
      {unticked > 0 && `\u00a0· ${text('attendance.unticked', { count: unticked })}`}
    </span>
  )
}
