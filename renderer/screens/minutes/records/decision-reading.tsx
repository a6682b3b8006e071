import { RotateCcw } from 'lucide-react'
import { reopenDecision, setAgreementClause } from '../../../../shared/doc/commands/decisions.ts'
import { canCarryAgreementClause } from '../../../../shared/doc/queries/decision-tally.ts'
import { speakerLabel } from '../../../../shared/doc/queries/presence.ts'
import type { Decision } from '../../../../shared/model/decision.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Reservation } from '../../../../shared/model/reservation.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { CheckboxField } from '../../../ui/checkbox-field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMinutesPlace } from '../minutes-context.tsx'
import { settledSentence, tallySentence } from './decision-words.ts'
import { RecordFrame } from './record-frame.tsx'
import { useDecisionTally } from './use-decision-tally.ts'
import styles from './decision.module.css'

/** A registered decision, as sentences of the document. */
export function DecisionReading({
  decision,
  itemId,
}: {
  readonly decision: Decision
  readonly itemId: Id<'agendaItem'>
}) {
  const tools = useText()
  const { text } = tools
  const run = useRun()
  const tally = useDecisionTally(decision)
  const isVote = decision.method === 'indicative-vote'

  function reopen() {
    if (run((context) => reopenDecision(context, decision.id)) === null) return
    // The form is there when the next frame is drawn.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-record="${decision.id}"] textarea`)?.focus(),
    )
  }

  return (
    <RecordFrame
      kind="decision"
      id={decision.id}
      itemId={itemId}
      label={text(isVote ? 'minutes.insert.vote' : 'minutes.insert.decision')}
      marginLabel={text(isVote ? 'minutes.margin.vote' : 'minutes.margin.decision')}
      corner={
        <IconButton
          label={text('minutes.decision.reopen')}
          icon={<Icon of={RotateCcw} size="small" />}
          size="small"
          onPress={reopen}
        />
      }
    >
      <p className={styles.text}>{decision.text === '' ? text('minutes.decision.noText') : decision.text}</p>
      <p className={styles.reading}>{settledSentence(tools, decision, tally)}</p>
      {isVote && (
        <p className={styles.reading}>
          {tallySentence(tools, decision, tally)}. {text('minutes.decision.indicative')}
        </p>
      )}
      {[...tally.reservations, ...tally.objections].map((voice) => (
        <SaidVoice key={voice.id} voice={voice} />
      ))}
      {decision.note !== '' && decision.note !== text('minutes.decision.indicative') && (
        <p className={styles.reading}>{decision.note}</p>
      )}
      <AgreementClause decision={decision} />
    </RecordFrame>
  )
}

function SaidVoice({ voice }: { readonly voice: Reservation }) {
  const { text } = useText()
  const who = useQuery(speakerLabel, voice.participantId ?? voice.organizationId)
  return (
    <p className={styles.said}>
      <b>{text('minutes.decision.voiceOf', { kind: voice.kind, hasName: who === '' ? 'no' : 'yes', who })}</b>{' '}
      {voice.text}
    </p>
  )
}

/** Offered only when the whole third sector at the table agrees (D.M. 72/2021 pp. 13-14). */
function AgreementClause({ decision }: { readonly decision: Decision }) {
  const { text } = useText()
  const { isReadOnly } = useMinutesPlace()
  const run = useRun()
  const canCarry = useQuery(canCarryAgreementClause, decision) && decision.outcome === 'approved'
  if (decision.hasAgreementClause && isReadOnly) {
    return <p className={styles.reading}>{text('minutes.decision.clause')}</p>
  }
  if (isReadOnly || (!canCarry && !decision.hasAgreementClause)) return null
  return (
    <CheckboxField
      label={text('minutes.decision.clause')}
      description={text('minutes.decision.clauseHelp')}
      value={decision.hasAgreementClause}
      onChange={(hasClause) =>
        void run((context) => setAgreementClause(context, { id: decision.id, hasClause }))
      }
    />
  )
}
