import { useCallback, useMemo } from 'react'
import {
  hasCitedRecord,
  removeCitedRecord,
  restoreCitedRecord,
} from '../../../shared/doc/commands/cited-records.ts'
import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { recordTypes } from '../../../shared/model/record-types.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Cited, CitedRecordHooks } from '../../editor/cited-changes.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useRun } from '../../state/use-run.ts'
import { useText } from '../../ui/text-context.tsx'
import { useMinutesPlace } from './minutes-context.tsx'

const typeOf = {
  decision: recordTypes.decisions,
  divergence: recordTypes.divergences,
  action: recordTypes.actions,
  attachment: recordTypes.attachments,
  conflict: recordTypes.conflicts,
} as const

/** Keeps the records of an item together with its text: taken out with it, put back with it, moved to another item by it. */
export function useCitedRecords(agendaItemId: Id<'agendaItem'>): CitedRecordHooks {
  const { documents, session } = useTavolo()
  const { desk } = useMinutesPlace()
  const { text } = useText()
  const run = useRun()

  const onRemoved = useCallback(
    (cited: readonly Cited[]) => {
      for (const one of cited) {
        const removed = run((context) => removeCitedRecord(context, one))
        if (removed !== null) desk.cut.set(one.id, removed)
      }
      desk.say(text('minutes.said.removed'))
    },
    [desk, run, text],
  )

  const onAdded = useCallback(
    (cited: readonly Cited[]) => {
      for (const one of cited) {
        const removed = desk.cut.get(one.id)
        if (removed === undefined || hasCitedRecord(documents, one)) continue
        run((context) => restoreCitedRecord(context, removed))
        run((context) =>
          updateRecord(context, typeOf[one.kind], { id: one.id as never, patch: { agendaItemId } }),
        )
      }
    },
    [desk, documents, run, agendaItemId],
  )

  return useMemo(
    () => ({
      asOneStep: (change) => session.undo.asOneStep(change),
      onRemoved,
      onAdded,
      canPaste: (cited) => desk.cut.has(cited.id) && !hasCitedRecord(documents, cited),
    }),
    [session, desk, documents, onRemoved, onAdded],
  )
}
