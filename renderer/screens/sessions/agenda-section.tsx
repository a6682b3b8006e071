import { Plus, TriangleAlert } from 'lucide-react'
import { useRef, useState } from 'react'
import { addAgendaItem } from '../../../shared/doc/commands/agenda.ts'
import { deleteRecord } from '../../../shared/doc/commands/record-commands.ts'
import { listAgenda } from '../../../shared/doc/queries/agenda.ts'
import { planAgenda, startTimes, type AgendaPlan } from '../../../shared/doc/queries/agenda-plan.ts'
import { type AgendaItem, agendaItemType } from '../../../shared/model/agenda-item.ts'
import type { Session } from '../../../shared/model/session.ts'
import { useActions } from '../../actions/use-actions.ts'
import { useQuery } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { AgendaBar } from './agenda-bar.tsx'
import { useAgendaOrder } from './use-agenda-order.ts'
import styles from './agenda.module.css'

/** The agenda: a line per item with its minutes, put in order by keys or by hand, against the time there is. */
export function AgendaSection({
  session,
  isReadOnly,
}: {
  readonly session: Session
  readonly isReadOnly: boolean
}) {
  const { text } = useText()
  const run = useRun()
  const items = useQuery(listAgenda, session.id)
  const plan = useQuery(planAgenda, session.id)
  const times = startTimes(session, items)
  const order = useAgendaOrder(items)
  const addButton = useRef<HTMLButtonElement>(null)
  const [freshId, setFreshId] = useState<AgendaItem['id'] | null>(null)

  function add() {
    const topic = text('sessions.newItemTopic', { number: items.length + 1 })
    const added = run((context) => addAgendaItem(context, { sessionId: session.id, topic }))
    if (added !== null) setFreshId(added.id)
  }

  function withdraw(id: AgendaItem['id']) {
    run((context) => deleteRecord(context, agendaItemType, id))
    addButton.current?.focus()
  }

  useActions([{ id: 'sessions.addItem', label: text('sessions.addItem'), isEnabled: !isReadOnly, run: add }])

  return (
    <Section title={text('sessions.agenda')} actions={<PlanFacts plan={plan} />}>
      {items.length > 0 && <AgendaBar items={items} plan={plan} />}
      <Paper padding="none">
        {items.length === 0 ? (
          <p className={styles.empty}>{text('sessions.agendaEmpty')}</p>
        ) : (
          <ol className={styles.list}>
            {items.map((item, index) => (
              <AgendaRow
                key={item.id}
                item={item}
                place={{ index, startsAt: times[index] ?? null }}
                isReadOnly={isReadOnly}
                isFresh={item.id === freshId}
                onWithdraw={() => withdraw(item.id)}
                onNext={index === items.length - 1 ? add : undefined}
                order={order}
              />
            ))}
          </ol>
        )}
        {!isReadOnly && (
          <div className={styles.add}>
            <Button variant="quiet" icon={<Icon of={Plus} />} onPress={add} ref={addButton}>
              {text('sessions.addItem')}
            </Button>
            {items.length > 1 && <span className={styles.hint}>{text('sessions.orderHint')}</span>}
          </div>
        )}
      </Paper>
      <div role="log" aria-live="polite">
        <VisuallyHidden>{order.announcement}</VisuallyHidden>
      </div>
    </Section>
  )
}

function PlanFacts({ plan }: { readonly plan: AgendaPlan }) {
  const { text } = useText()
  const { plannedMinutes: planned, availableMinutes: available, overMinutes: over } = plan
  return (
    <span className={styles.total}>
      {available === null
        ? text('sessions.totalMinutes', { planned })
        : text('sessions.totalOfMinutes', { planned, available })}
      {over > 0 && (
        <StatusPill tone="attention" icon={<Icon of={TriangleAlert} size="small" />}>
          {text('sessions.overMinutes', { over })}
        </StatusPill>
      )}
    </span>
  )
}
