import { decisionType } from '../../../../shared/model/decision.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useRecord } from '../../../state/use-records.ts'
import { useMinutesPlace } from '../minutes-context.tsx'
import { DecisionDraft } from './decision-draft.tsx'
import { DecisionReading } from './decision-reading.tsx'
import { MissingRecord } from './record-frame.tsx'

/** A decision in the text: a form while the question is open, sentences once it is registered. */
export function DecisionBlock({
  id,
  itemId,
}: {
  readonly id: Id<'decision'>
  readonly itemId: Id<'agendaItem'>
}) {
  const { isReadOnly } = useMinutesPlace()
  const decision = useRecord(decisionType, id)
  if (decision === null) return <MissingRecord id={id} itemId={itemId} />
  const Face = decision.outcome === null && !isReadOnly ? DecisionDraft : DecisionReading
  return <Face decision={decision} itemId={itemId} />
}
