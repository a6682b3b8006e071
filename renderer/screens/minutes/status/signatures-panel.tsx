import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { addSignature } from '../../../../shared/doc/commands/corrections.ts'
import { deleteRecord, updateRecord } from '../../../../shared/doc/commands/record-commands.ts'
import type { Minutes } from '../../../../shared/model/minutes.ts'
import { participantType } from '../../../../shared/model/participant.ts'
import type { RecordPatch } from '../../../../shared/model/record-type.ts'
import { type Signature, signatureType } from '../../../../shared/model/signature.ts'
import { SavedTextField } from '../../../state/saved-text-field.tsx'
import { useRecords } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { enterLast } from '../../../ui/enter-last.ts'
import { fullName } from '../person-words.ts'
import styles from './status.module.css'

/** Who signs, when and how. Signing happens outside: this keeps the place and the day. */
export function SignaturesPanel({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const run = useRun()
  const { sessionId, chairId, minuteTakerId } = minutes
  const signatures = useRecords(signatureType).filter((signature) => signature.sessionId === sessionId)
  const list = useRef<HTMLUListElement>(null)

  function add() {
    // The officer signs first, then the minute-taker; who else signs is chosen.
    const usual = [
      { participantId: chairId, capacity: text('minutes.signatures.officer') },
      { participantId: minuteTakerId, capacity: text('minutes.signatures.minuteTaker') },
    ]
    const next = usual[signatures.length] ?? {}
    const added = run((context) => addSignature(context, { sessionId, ...next }))
    if (added !== null) enterLast(() => list.current, 'button')
  }

  return (
    <div className={styles.panel}>
      <h3 className={styles.panelTitle}>{text('minutes.signatures.title')}</h3>
      <p className={styles.help}>{text('minutes.signatures.help')}</p>
      <ul ref={list} className={styles.list}>
        {signatures.map((signature, index) => (
          <SignatureRow key={signature.id} signature={signature} number={index + 1} />
        ))}
      </ul>
      <Button
        variant="quiet"
        size="small"
        className={styles.back}
        icon={<Icon of={Plus} size="small" />}
        onPress={add}
      >
        {text('minutes.signatures.add')}
      </Button>
    </div>
  )
}

function SignatureRow({ signature, number }: { readonly signature: Signature; readonly number: number }) {
  const { text } = useText()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const participants = useRecords(participantType)
  const { id } = signature

  function patch(fields: RecordPatch<typeof signatureType>) {
    run((context) => updateRecord(context, signatureType, { id, patch: fields }))
  }

  return (
    <li className={styles.signature}>
      <div className={styles.signer}>
        <Select
          label={text('minutes.signatures.who')}
          value={signature.participantId}
          onChange={(participantId) => patch({ participantId })}
          options={participants.map((participant) => ({ id: participant.id, label: fullName(participant) }))}
        />
        <SavedTextField
          label={text('minutes.signatures.capacity')}
          stored={signature.capacity}
          save={(capacity) => patch({ capacity })}
        />
      </div>
      <DateField
        label={text('minutes.signatures.date')}
        value={signature.date}
        onChange={(date) => patch({ date })}
      />
      <SavedTextField
        label={text('minutes.signatures.method')}
        stored={signature.method}
        save={(method) => patch({ method })}
      />
      <IconButton
        label={text('common.remove', { name: text('minutes.signatures.one', { number }) })}
        icon={<Icon of={X} size="small" />}
        size="small"
        onPress={() =>
          runWithUndo(text('minutes.said.removed'), (context) => deleteRecord(context, signatureType, id))
        }
      />
    </li>
  )
}
