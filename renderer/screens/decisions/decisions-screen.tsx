import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { emptyFollowUpFilter, findActions, findDecisions } from '../../../shared/doc/queries/follow-up.ts'
import { actionType } from '../../../shared/model/action.ts'
import { decisionType } from '../../../shared/model/decision.ts'
import { useActions } from '../../actions/use-actions.ts'
import { CsvButton } from '../../export/csv-button.tsx'
import { useToday } from '../../state/use-clock.ts'
import { useQuery, useRecords } from '../../state/use-records.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useFormOnDemand } from '../../ui/use-form-on-demand.ts'
import { ActionList } from './action-list.tsx'
import { DecisionList } from './decision-list.tsx'
import { FollowUpFilterBar } from './follow-up-filter-bar.tsx'
import { NewActionForm } from './new-action-form.tsx'
import styles from './decisions.module.css'

/** What the table decided and who does what, across all sessions. */
export function DecisionsScreen() {
  const { text, formatNumber } = useText()
  const today = useToday()
  const [filter, setFilter] = useState(emptyFollowUpFilter)
  const { isOpen: isAdding, open: add, close, field, button } = useFormOnDemand()
  const asked = useMemo(() => ({ filter, today }), [filter, today])
  const actions = useQuery(findActions, asked)
  const decisions = useQuery(findDecisions, filter)
  const actionCount = useRecords(actionType).length
  const decisionCount = useRecords(decisionType).length
  const isEmpty = actionCount === 0 && decisionCount === 0
  useActions([{ id: 'decisions.add', label: text('decisions.addAction'), run: add }])
  const addButton = (
    <Button ref={button} variant={isAdding ? 'secondary' : 'primary'} icon={<Icon of={Plus} />} onPress={add}>
      {text('decisions.addAction')}
    </Button>
  )
  return (
    <Page
      title={text('decisions.title')}
      lead={isEmpty ? undefined : text('decisions.lead')}
      actions={!isEmpty && addButton}
    >
      {isAdding && <NewActionForm whatField={field} onClose={close} />}
      {isEmpty && !isAdding && (
        <EmptyState title={text('decisions.emptyTitle')} action={addButton}>
          {text('decisions.emptyBody')}
        </EmptyState>
      )}
      {!isEmpty && (
        <>
          <FollowUpFilterBar filter={filter} onChange={setFilter} />
          <Section
            title={text('decisions.actions')}
            count={countOf(actions.length, actionCount)}
            actions={<CsvButton table="actions" />}
          >
            {actions.length === 0 ? (
              <p className={styles.none}>
                {text(actionCount === 0 ? 'decisions.noActions' : 'decisions.noMatch')}
              </p>
            ) : (
              <ActionList actions={actions} />
            )}
          </Section>
          <Section
            title={text('decisions.decisions')}
            count={countOf(decisions.length, decisionCount)}
            actions={<CsvButton table="decisions" />}
          >
            {decisions.length === 0 ? (
              <p className={styles.none}>
                {text(decisionCount === 0 ? 'decisions.noDecisions' : 'decisions.noMatch')}
              </p>
            ) : (
              <DecisionList decisions={decisions} />
            )}
          </Section>
        </>
      )}
    </Page>
  )

  function countOf(shown: number, all: number): string {
    return shown === all
      ? formatNumber(all)
      : text('decisions.shownOf', { shown: formatNumber(shown), all: formatNumber(all) })
  }
}
