import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { minutesIdOf } from '../../../shared/doc/frozen.ts'
import { type Minutes, minutesType } from '../../../shared/model/minutes.ts'
import type { RecordPatch } from '../../../shared/model/record-type.ts'
import { useRecord } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { useMinutesPlace } from './minutes-context.tsx'

/** The record of the verbale on the screen; null when the session has gone. */
export function useMinutes(): Minutes | null {
  return useRecord(minutesType, minutesIdOf(useMinutesPlace().sessionId))
}

/** Changes fields of the verbale on the screen. */
export function usePatchMinutes(): (patch: RecordPatch<typeof minutesType>) => void {
  const { sessionId } = useMinutesPlace()
  const run = useRun()
  return (patch) =>
    void run((context) => updateRecord(context, minutesType, { id: minutesIdOf(sessionId), patch }))
}
