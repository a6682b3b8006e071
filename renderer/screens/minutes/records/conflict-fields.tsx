import { updateRecord } from '../../../../shared/doc/commands/record-commands.ts'
import { speakerLabel } from '../../../../shared/doc/queries/presence.ts'
import {
  type ConflictDeclaration,
  conflictDeclarationType,
} from '../../../../shared/model/conflict-declaration.ts'
import type { RecordPatch } from '../../../../shared/model/record-type.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { useText } from '../../../ui/text-context.tsx'
import { PaperField } from '../paper-field.tsx'
import { whoIds } from '../use-who-options.ts'
import { WhoField } from './who-field.tsx'
import styles from './small-records.module.css'

/** Who declares a conflict of interest, and in which words. */
export function ConflictFields({
  conflict,
  isEditing,
}: {
  readonly conflict: ConflictDeclaration
  readonly isEditing: boolean
}) {
  const { text } = useText()
  const run = useRun()
  const whoId = conflict.participantId ?? conflict.organizationId
  const who = useQuery(speakerLabel, whoId)

  function patch(fields: RecordPatch<typeof conflictDeclarationType>) {
    run((context) => updateRecord(context, conflictDeclarationType, { id: conflict.id, patch: fields }))
  }

  if (!isEditing) {
    return (
      <p className={styles.sentence}>
        {who !== '' && <b>{who}: </b>}
        {conflict.text}
      </p>
    )
  }
  return (
    <div className={styles.conflict}>
      <WhoField label={text('minutes.conflict.who')} value={whoId} onChange={(id) => patch(whoIds(id))} />
      <PaperField
        label={text('minutes.conflict.text')}
        placeholder={text('minutes.conflict.placeholder')}
        stored={conflict.text}
        save={(written) => patch({ text: written })}
      />
    </div>
  )
}
