import { useMemo } from 'react'
import { stepMark } from '../../../../shared/map/marks/mark-spot.ts'
import { comparePriority } from '../../../../shared/map/priority/priority-order.ts'
import { mostPriorityPoints, type Need } from '../../../../shared/model/need.ts'
import { priorityBlocks } from '../../../citing/priority-citations.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { Button } from '../../../ui/button.tsx'
import type { ListColumn } from '../../../ui/list-column.ts'
import { ListTable } from '../../../ui/list-table.tsx'
import { RowButton } from '../../../ui/row-button.tsx'
import { Section } from '../../../ui/section.tsx'
import { StepField } from '../../../ui/step-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { CoverageMark } from '../coverage/coverage-mark.tsx'
import { useMapPlace } from '../map-context.tsx'
import { useOpenCard } from '../use-open-card.ts'
import { usePriorityDeeds } from './use-priority-deeds.ts'
import { useSettledOrder } from './use-settled-order.ts'
import styles from './priority.module.css'

/** The needs as a list, by priority: everything that the grid does, for readers, fingers and whoever likes lists. */
export function PriorityOrder({ needs }: { readonly needs: readonly Need[] }) {
  const tools = useText()
  const { text } = tools
  const { chosenId } = useMapPlace()
  const { rows, isSettled, settle } = useSettledOrder(needs)
  const columns = useOrderColumns()
  return (
    <Section
      title={text('priority.ordered')}
      actions={
        <>
          {!isSettled && (
            <Button size="small" onPress={settle}>
              {text('matrix.settle')}
            </Button>
          )}
          <ToMinutes
            size="small"
            variant="quiet"
            label={text('priority.toMinutes')}
            makeBlocks={() => priorityBlocks(needs.toSorted(comparePriority), tools)}
          />
        </>
      }
    >
      <p className={styles.help}>{text('priority.orderedHelp')}</p>
      <ListTable
        label={text('priority.ordered')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        currentKey={chosenId}
      />
    </Section>
  )
}

function useOrderColumns(): readonly ListColumn<Need>[] {
  const { text, formatNumber } = useText()
  const { state } = useMapPlace()
  const openCard = useOpenCard()
  const deeds = usePriorityDeeds()
  return useMemo((): ListColumn<Need>[] => {
    const markColumn = (field: 'severity' | 'spread'): ListColumn<Need> => ({
      id: field,
      header: text(`changes.field.${field}`),
      width: '7rem',
      cell(need) {
        const mark = need[field]
        return (
          <StepField
            label={text('priority.mark', { mark: text(`changes.field.${field}`), code: need.code })}
            shown={mark === null ? text('common.noMark') : formatNumber(mark)}
            onStep={(by) => deeds.change(need.id, { [field]: stepMark(mark, by) })}
            isLeast={mark === null}
            isMost={mark === 5}
          />
        )
      },
    })
    return [
      {
        id: 'title',
        header: text('map.kind.need'),
        isRowHeader: true,
        cell: ({ id, code, title }) => (
          <RowButton onPress={() => openCard(id)}>
            <span className={styles.code}>{code}</span> {title}
          </RowButton>
        ),
      },
      markColumn('severity'),
      markColumn('spread'),
      {
        id: 'points',
        header: text('changes.field.priorityPoints'),
        width: '9rem',
        cell: (need) => (
          <StepField
            label={text('priority.onePoint', { code: need.code })}
            shown={formatNumber(need.priorityPoints)}
            onStep={(by) => deeds.addPoint(need, by)}
            isLeast={need.priorityPoints === 0}
            isMost={need.priorityPoints === mostPriorityPoints}
          />
        ),
      },
      {
        id: 'coverage',
        header: text('map.coverageTitle'),
        isExtra: true,
        width: '9rem',
        cell: ({ id }) => <CoverageMark level={state.coverage.get(id)?.level ?? 'uncovered'} />,
      },
    ]
  }, [text, formatNumber, state.coverage, openCard, deeds])
}
