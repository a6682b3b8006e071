import { updateRecord } from '../../../../shared/doc/commands/record-commands.ts'
import { listRecords } from '../../../../shared/doc/records.ts'
import type { TavoloDocuments } from '../../../../shared/doc/documents.ts'
import { speakerLabel } from '../../../../shared/doc/queries/presence.ts'
import { actionType } from '../../../../shared/model/action.ts'
import { type Decision, decisionType } from '../../../../shared/model/decision.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { RecordPatch } from '../../../../shared/model/record-type.ts'
import { useToday } from '../../../state/use-clock.ts'
import { useQuery, useRecord } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { PaperField } from '../paper-field.tsx'
import { ChangeButton, DoneButton } from './editing-buttons.tsx'
import { MissingRecord, RecordFrame } from './record-frame.tsx'
import { useEditing } from './use-editing.ts'
import { WhoField } from './who-field.tsx'
import styles from './small-records.module.css'

/** Nothing chosen, in a list that must offer it. */
const noDecision = 'none'

/** Who does what by when. */
export function ActionBlock({
  id,
  itemId,
}: {
  readonly id: Id<'action'>
  readonly itemId: Id<'agendaItem'>
}) {
  const { text, formatLongDate } = useText()
  const run = useRun()
  const today = useToday()
  const action = useRecord(actionType, id)
  const decisions = useQuery(decisionsOfItem, itemId)
  const who = useQuery(speakerLabel, action?.ownerId ?? null)
  const editing = useEditing({ itemId, id, hasWords: (action?.text ?? '') !== '' })
  if (action === null) return <MissingRecord id={id} itemId={itemId} />

  function patch(fields: RecordPatch<typeof actionType>) {
    run((context) => updateRecord(context, actionType, { id, patch: fields }))
  }

  const frame = {
    kind: 'action',
    id,
    itemId,
    label: text('minutes.insert.action'),
    marginLabel: text('minutes.margin.action'),
    corner: <ChangeButton editing={editing} />,
  } as const
  if (!editing.isEditing) {
    return (
      <RecordFrame {...frame}>
        <p className={styles.sentence}>{action.text}</p>
        <p className={styles.facts}>
          {text('minutes.action.sentence', {
            hasOwner: who === '' ? 'no' : 'yes',
            who,
            hasDate: action.dueOn === null ? 'no' : 'yes',
            date: action.dueOn === null ? '' : formatLongDate(action.dueOn),
          })}
        </p>
      </RecordFrame>
    )
  }
  return (
    <RecordFrame {...frame} isOpen onFinish={editing.finish} onLeave={editing.finish}>
      <div>
        <PaperField
          label={text('minutes.action.what')}
          placeholder={text('minutes.action.whatPlaceholder')}
          stored={action.text}
          save={(written) => patch({ text: written })}
        />
        <div className={styles.fields}>
          <WhoField
            label={text('minutes.action.who')}
            isLabelHidden={false}
            value={action.ownerId}
            onChange={(ownerId) => patch({ ownerId })}
          />
          <DateField
            label={text('minutes.action.byWhen')}
            value={action.dueOn}
            onChange={(dueOn) => patch({ dueOn })}
            today={today}
          />
          {decisions.length > 0 && (
            <div className={styles.wide}>
              <Select
                label={text('minutes.action.decision')}
                value={action.decisionId ?? noDecision}
                onChange={(decisionId) =>
                  patch({ decisionId: decisionId === noDecision ? null : decisionId })
                }
                options={[
                  { id: noDecision, label: text('minutes.action.noDecision') },
                  ...decisions.map((decision) => ({
                    id: decision.id,
                    label: decision.text === '' ? text('minutes.decision.noText') : decision.text,
                  })),
                ]}
              />
            </div>
          )}
        </div>
      </div>
      <DoneButton editing={editing} />
    </RecordFrame>
  )
}

function decisionsOfItem(documents: TavoloDocuments, itemId: Id<'agendaItem'>): Decision[] {
  return listRecords(documents, decisionType).filter(({ agendaItemId }) => agendaItemId === itemId)
}
