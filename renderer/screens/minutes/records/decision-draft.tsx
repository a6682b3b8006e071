import { useRef } from 'react'
import { settleDecision } from '../../../../shared/doc/commands/decisions.ts'
import { updateRecord } from '../../../../shared/doc/commands/record-commands.ts'
import type { RecordPatch } from '../../../../shared/model/record-type.ts'
import { type Decision, decisionMethods, decisionType } from '../../../../shared/model/decision.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMinutesPlace } from '../minutes-context.tsx'
import { PaperField } from '../paper-field.tsx'
import { DecisionRoom } from './decision-room.tsx'
import { DecisionVoices } from './decision-voices.tsx'
import { DecisionVote } from './decision-vote.tsx'
import { outcomeOf, tallySentence } from './decision-words.ts'
import { RecordFrame, useLeaveRecord } from './record-frame.tsx'
import { useDecisionTally } from './use-decision-tally.ts'
import styles from './decision.module.css'

/** A decision that is being put to the room: the question to ask, large, and under it what is needed to register the answer. */
export function DecisionDraft({
  decision,
  itemId,
}: {
  readonly decision: Decision
  readonly itemId: Id<'agendaItem'>
}) {
  const tools = useText()
  const { text } = tools
  const { session } = useTavolo()
  const { desk } = useMinutesPlace()
  const run = useRun()
  const tally = useDecisionTally(decision)
  const leave = useLeaveRecord(itemId, decision.id)
  const words = useRef<HTMLTextAreaElement>(null)
  const isVote = decision.method === 'indicative-vote'
  const isConsensus = decision.method === 'consensus' || decision.method === 'consensus-with-reservations'
  const outcome = outcomeOf(decision, tally)

  function patch(fields: RecordPatch<typeof decisionType>) {
    run((context) => updateRecord(context, decisionType, { id: decision.id, patch: fields }))
  }

  function register(as: NonNullable<Decision['outcome']>) {
    if (decision.text.trim() === '') {
      words.current?.focus()
      desk.say(text('minutes.decision.needsText'))
      return
    }
    const settled = session.undo.asOneStep(() =>
      run((context) => settleDecision(context, { decisionId: decision.id, outcome: as })),
    )
    if (settled === null) return
    desk.say(text('minutes.said.registered'))
    leave()
  }

  return (
    <RecordFrame
      kind="decision"
      id={decision.id}
      itemId={itemId}
      label={text(isVote ? 'minutes.insert.vote' : 'minutes.insert.decision')}
      marginLabel={text(isVote ? 'minutes.margin.vote' : 'minutes.margin.decision')}
      isOpen
      onFinish={() => register(outcome)}
    >
      <p className={styles.question}>{text(`minutes.question.${decision.method}`)}</p>
      <PaperField
        fieldRef={words}
        label={text('minutes.decision.text')}
        placeholder={text('minutes.decision.textPlaceholder')}
        stored={decision.text}
        save={(written) => patch({ text: written })}
        size="heading"
      />
      <div className={styles.line}>
        <SegmentedControl
          label={text('minutes.decision.method')}
          isLabelHidden
          size="small"
          value={decision.method}
          onChange={(method) => patch({ method })}
          options={decisionMethods.map((id) => ({ id, label: text(`minutes.method.${id}`) }))}
        />
      </div>
      <DecisionRoom decision={decision} tally={tally} onTime={(decidedAt) => patch({ decidedAt })} />
      {isVote && <DecisionVote decision={decision} tally={tally} />}
      {!isVote && <DecisionVoices decision={decision} tally={tally} />}
      <div className={styles.finish}>
        <p className={styles.tally} aria-live="polite">
          {tallySentence(tools, decision, tally)}
        </p>
        {isConsensus && (
          <Button variant="quiet" size="small" onPress={() => register('not-approved')}>
            {text('minutes.decision.noConsensus')}
          </Button>
        )}
        <Button variant="primary" size="small" onPress={() => register(outcome)}>
          {text('minutes.decision.register')}
        </Button>
        <Kbd keys="Mod+Enter" />
      </div>
    </RecordFrame>
  )
}
