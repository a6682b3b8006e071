import type { ReactNode } from 'react'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { CitedRecord } from '../../../shared/doc/queries/item-records.ts'
import { speakerLabel } from '../../../shared/doc/queries/presence.ts'
import { lookUpRecord } from '../../../shared/doc/records.ts'
import { type Action, actionType } from '../../../shared/model/action.ts'
import { attachmentType } from '../../../shared/model/attachment.ts'
import { conflictDeclarationType } from '../../../shared/model/conflict-declaration.ts'
import { type Decision, decisionType } from '../../../shared/model/decision.ts'
import { divergenceType } from '../../../shared/model/divergence.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import styles from './minutes-text.module.css'

/** A decision, an action or another record that stands in the minutes, in a few words. */
export function CitedRecordText({ kind, id }: CitedRecord) {
  const found = useGuestQuery(readCited, kind, id)
  const { text } = useGuestText()
  if (found === null) return null
  switch (found.kind) {
    case 'decision':
      return <DecisionText decision={found.record} />
    case 'action':
      return <ActionText action={found.record} owner={found.owner} />
    case 'divergence':
      return <Framed label={text('guest.text.divergence')}>{found.record.question}</Framed>
    case 'attachment':
      return (
        <Framed label={text('guest.text.attachment', { letter: found.record.letter })}>
          {found.record.title}
        </Framed>
      )
    case 'conflict':
      return (
        <Framed label={text('guest.text.conflict')}>
          {[found.who, found.record.text].filter((part) => part !== '').join(': ')}
        </Framed>
      )
    default:
      return assertNever(found)
  }
}

function readCited(documents: TavoloDocuments, kind: CitedRecord['kind'], id: string) {
  const decision = kind === 'decision' ? lookUpRecord(documents, decisionType, id) : null
  if (decision !== null) return { kind: 'decision', record: decision } as const
  const action = kind === 'action' ? lookUpRecord(documents, actionType, id) : null
  if (action !== null)
    return { kind: 'action', record: action, owner: speakerLabel(documents, action.ownerId) } as const
  const divergence = kind === 'divergence' ? lookUpRecord(documents, divergenceType, id) : null
  if (divergence !== null) return { kind: 'divergence', record: divergence } as const
  const attachment = kind === 'attachment' ? lookUpRecord(documents, attachmentType, id) : null
  if (attachment !== null) return { kind: 'attachment', record: attachment } as const
  const conflict = kind === 'conflict' ? lookUpRecord(documents, conflictDeclarationType, id) : null
  if (conflict === null) return null
  const who = speakerLabel(documents, conflict.organizationId ?? conflict.participantId)
  return { kind: 'conflict', record: conflict, who } as const
}

function DecisionText({ decision }: { readonly decision: Decision }) {
  const { text } = useGuestText()
  const { method, outcome } = decision
  const isVote = method === 'indicative-vote'
  return (
    <Framed
      label={text(isVote ? 'guest.text.vote' : 'guest.text.decision')}
      facts={
        outcome === null ? (
          <span className={styles.open}>{text('guest.text.open')}</span>
        ) : (
          text('guest.text.outcome', {
            outcome: text(isVote ? `guest.text.voteOutcomes.${outcome}` : `guest.text.outcomes.${outcome}`),
          })
        )
      }
    >
      {decision.text}
    </Framed>
  )
}

function ActionText({ action, owner }: { readonly action: Action; readonly owner: string }) {
  const { text, formatMediumDate } = useGuestText()
  const due =
    action.dueOn === null ? '' : text('guest.text.actionDue', { date: formatMediumDate(action.dueOn) })
  return (
    <Framed label={text('guest.text.action')} facts={[owner, due].filter((part) => part !== '').join(' · ')}>
      {action.text}
    </Framed>
  )
}

function Framed({
  label,
  facts = '',
  children,
}: {
  readonly label: string
  readonly facts?: ReactNode
  readonly children: string
}) {
  const { text } = useGuestText()
  return (
    <div className={styles.record}>
      <p className={styles.label}>{label}</p>
      <p>{children === '' ? text('guest.text.unwritten') : children}</p>
      {facts !== '' && <p className={styles.facts}>{facts}</p>}
    </div>
  )
}
