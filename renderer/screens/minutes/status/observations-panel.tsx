import { useRef, useState } from 'react'
import { addObservation, answerObservation } from '../../../../shared/doc/commands/observations.ts'
import { speakerLabel } from '../../../../shared/doc/queries/presence.ts'
import type { Minutes } from '../../../../shared/model/minutes.ts'
import { type Observation, observationType } from '../../../../shared/model/observation.ts'
import { useQuery, useRecords } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { Button } from '../../../ui/button.tsx'
import { StatusPill } from '../../../ui/status-pill.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMinutesPlace } from '../minutes-context.tsx'
import { WhoField } from '../records/who-field.tsx'
import type { WhoId } from '../use-who-options.ts'
import styles from './status.module.css'

const tones = { pending: 'warning', accepted: 'good', 'not-accepted': 'neutral' } as const

/** What participants ask to be corrected in the draft, each with its answer. */
export function ObservationsPanel({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const observations = useRecords(observationType).filter(({ sessionId }) => sessionId === minutes.sessionId)
  const canAdd = minutes.status === 'under-review'
  if (!canAdd && observations.length === 0) return null
  return (
    <div className={styles.panel}>
      <h3 className={styles.panelTitle}>{text('minutes.observations.title')}</h3>
      {observations.length === 0 && <p className={styles.help}>{text('minutes.observations.none')}</p>}
      <ul className={styles.list}>
        {observations.map((observation) => (
          <ObservationRow key={observation.id} observation={observation} />
        ))}
      </ul>
      {canAdd && <NewObservation sessionId={minutes.sessionId} />}
    </div>
  )
}

function ObservationRow({ observation }: { readonly observation: Observation }) {
  const { text } = useText()
  const who = useQuery(speakerLabel, observation.byId)
  const { isReadOnly } = useMinutesPlace()
  const run = useRun()
  const [reason, setReason] = useState(observation.reason)
  const [isReasonAsked, setIsReasonAsked] = useState(false)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const isPending = observation.outcome === 'pending'
  const isReasonMissing = reason.trim() === ''

  function answer(outcome: Observation['outcome']) {
    const needsReason = outcome === 'not-accepted' && isReasonMissing
    setIsReasonAsked(needsReason)
    if (needsReason) {
      reasonField.current?.focus()
      return
    }
    run((context) => answerObservation(context, { id: observation.id, outcome, reason }))
  }

  return (
    <li className={styles.entry}>
      <p className={styles.entryHead}>
        <b>{who || text('minutes.observations.unknown')}</b>
        <StatusPill tone={tones[observation.outcome]}>
          {text(`minutes.observations.outcome.${observation.outcome}`)}
        </StatusPill>
      </p>
      <p className={styles.words}>{observation.text}</p>
      {!isPending && observation.reason !== '' && (
        <p className={styles.help}>{text('minutes.observations.answer', { reason: observation.reason })}</p>
      )}
      {!isReadOnly && isPending && (
        <div className={styles.answer}>
          <TextArea
            label={text('minutes.observations.reason')}
            description={text('minutes.observations.reasonHelp')}
            errorMessage={
              isReasonAsked && isReasonMissing ? text('minutes.observations.reasonMissing') : undefined
            }
            inputRef={reasonField}
            value={reason}
            onChange={setReason}
            rows={1}
          />
          <span className={styles.buttons}>
            <Button size="small" onPress={() => answer('accepted')}>
              {text('minutes.observations.accept')}
            </Button>
            <Button size="small" onPress={() => answer('not-accepted')}>
              {text('minutes.observations.refuse')}
            </Button>
          </span>
        </div>
      )}
      {!isReadOnly && !isPending && (
        <Button variant="quiet" size="small" className={styles.back} onPress={() => answer('pending')}>
          {text('minutes.observations.reopen')}
        </Button>
      )}
    </li>
  )
}

function NewObservation({ sessionId }: { readonly sessionId: Minutes['sessionId'] }) {
  const { text } = useText()
  const run = useRun()
  const [byId, setById] = useState<WhoId | null>(null)
  const [words, setWords] = useState('')

  function add() {
    const added = run((context) => addObservation(context, { sessionId, byId, text: words }))
    if (added === null) return
    setById(null)
    setWords('')
  }

  return (
    <div className={styles.answer}>
      <WhoField
        label={text('minutes.observations.who')}
        isLabelHidden={false}
        value={byId}
        onChange={setById}
      />
      <TextArea
        label={text('minutes.observations.text')}
        value={words}
        onChange={setWords}
        onSubmit={add}
        rows={2}
      />
      <Button className={styles.back} onPress={add}>
        {text('minutes.observations.add')}
      </Button>
    </div>
  )
}
