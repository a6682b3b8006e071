import { CircleCheck, CircleDashed, CircleX, CornerUpRight, type LucideIcon } from 'lucide-react'
import { tallyDecision, type DecisionTally } from '../../../shared/doc/queries/decision-tally.ts'
import type { Decision } from '../../../shared/model/decision.ts'
import { outcomeKey } from '../../../shared/text/outcome-key.ts'
import { useQuery } from '../../state/use-records.ts'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { StatusPill, type StatusTone } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import { MinutesLink } from './minutes-link.tsx'
import styles from './decisions.module.css'

/** Decisions by session, each with its text as the verbale has it, outcome, method and who was there. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }) {
  const sessionIds = [...new Set(decisions.map(({ sessionId }) => sessionId))]
  return sessionIds.map((sessionId) => (
    <div key={sessionId} className={styles.group}>
      <h3 className={styles.groupTitle}>
        <MinutesLink sessionId={sessionId} />
      </h3>
      <Paper padding="none">
        <ul className={styles.list}>
          {decisions
            .filter((decision) => decision.sessionId === sessionId)
            .map((decision) => (
              <DecisionLine key={decision.id} decision={decision} />
            ))}
        </ul>
      </Paper>
    </div>
  ))
}

interface OutcomeLook {
  readonly tone: StatusTone
  readonly icon: LucideIcon
}

const looks: Readonly<Record<NonNullable<Decision['outcome']> | 'open', OutcomeLook>> = {
  open: { tone: 'progress', icon: CircleDashed },
  approved: { tone: 'good', icon: CircleCheck },
  'not-approved': { tone: 'attention', icon: CircleX },
  postponed: { tone: 'warning', icon: CornerUpRight },
}

function DecisionLine({ decision }: { readonly decision: Decision }) {
  const { text } = useText()
  const tally = useQuery(tallyDecision, decision)
  const outcome = decision.outcome ?? 'open'
  const look = looks[outcome]
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <p className={styles.proposal}>
          {decision.text === '' ? text('decisions.withoutText') : decision.text}
        </p>
        <p className={styles.facts}>
          <span>{text(`export.decisionMethod.${decision.method}`)}</span>
          <TallyFacts decision={decision} tally={tally} />
        </p>
      </div>
      <span className={styles.due}>
        <StatusPill tone={look.tone} icon={<Icon of={look.icon} size="small" />}>
          {text(outcomeKey(decision))}
        </StatusPill>
      </span>
    </li>
  )
}

function TallyFacts({ decision, tally }: { readonly decision: Decision; readonly tally: DecisionTally }) {
  const { text } = useText()
  const present = decision.presentOrganizationCount
  return (
    <>
      {present !== null && <span>{text('decisions.presentOrganizations', { count: present })}</span>}
      {decision.method === 'indicative-vote' && (
        <span>
          {text('decisions.votes', {
            for: tally.for.length,
            against: tally.against.length,
            abstained: tally.abstained.length + tally.conflicted.length,
          })}
        </span>
      )}
      {tally.reservations.length > 0 && (
        <span>{text('decisions.reservations', { count: tally.reservations.length })}</span>
      )}
      {tally.objections.length > 0 && (
        <span>{text('decisions.objections', { count: tally.objections.length })}</span>
      )}
    </>
  )
}
