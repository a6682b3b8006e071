import { ChevronDown, ChevronUp } from 'lucide-react'
import { useMemo } from 'react'
import {
  emptyNeedFilter,
  findNeeds,
  type NeedFilter,
  type NeedSort,
  type SortOrder,
} from '../../../../shared/map/find-needs.ts'
import { itemLabel } from '../../../../shared/map/words/item-label.ts'
import { coverageLevels } from '../../../../shared/model/coverage-override.ts'
import { type Need, needStatuses } from '../../../../shared/model/need.ts'
import { CoverageShape } from '../../../ui/coverage-shape.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { classNames } from '../../../ui/class-names.ts'
import type { ListColumn } from '../../../ui/list-column.ts'
import { ListTable } from '../../../ui/list-table.tsx'
import { RowButton } from '../../../ui/row-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { CoverageMark } from '../coverage/coverage-mark.tsx'
import { CoverageWhy } from '../coverage/coverage-why.tsx'
import { useKept } from '../use-kept.ts'
import { useMapPlace } from '../map-context.tsx'
import { shortNameOf } from '../map-words.ts'
import { BulkNeeds } from './bulk-needs.tsx'
import { codeColumn, territoryColumn } from './common-columns.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ListFrame } from './list-frame.tsx'
import styles from './list.module.css'
import { usePlaceOptions } from './use-place-options.ts'
import { useMarks } from './use-marks.ts'

const byCode: SortOrder<NeedSort> = { column: 'code', isDescending: false }

/** Needs as lines, each with its coverage in a word; the word opens in place and says why. */
export function NeedList() {
  const { text } = useText()
  const { records, state, chosenId } = useMapPlace()
  const [filter, setFilter] = useKept<NeedFilter>('needs.filter', emptyNeedFilter)
  const [sort, setSort] = useKept<SortOrder<NeedSort>>('needs.sort', byCode)
  const [openId, setOpenId] = useKept<Need['id'] | null>('needs.open', null)
  const { marked, mark, clear } = useMarks('needs.marked', records.needs)
  const found = useMemo(() => {
    const levelOf = (id: Need['id']) => state.coverage.get(id)?.level ?? 'uncovered'
    return findNeeds(records.needs, { filter, sort, levelOf })
  }, [records.needs, state.coverage, filter, sort])
  const columns = useNeedColumns({ openId, onOpen: setOpenId })
  const places = usePlaceOptions(records.needs)
  return (
    <ListFrame
      filters={
        <FilterBar
          kind="need"
          filter={filter}
          empty={emptyNeedFilter}
          onChange={setFilter}
          count={{ found: found.length, all: records.needs.length }}
          fields={[
            {
              field: 'coverage',
              label: text('map.coverageTitle'),
              options: coverageLevels.map((id) => ({
                id,
                label: text(`map.coverage.${id}`),
                icon: <CoverageShape level={id} size="1.125rem" />,
              })),
            },
            { field: 'place', label: text('changes.field.territory'), options: places },
            {
              field: 'status',
              label: text('changes.field.status'),
              options: needStatuses.map((id) => ({ id, label: text(`changes.value.needStatus.${id}`) })),
            },
            {
              field: 'organizationId',
              label: text('changes.field.raisedByIds'),
              options: records.organizations.map((organization) => ({
                id: organization.id,
                label: shortNameOf(organization),
              })),
            },
          ]}
        />
      }
      bulk={marked.size > 0 && <BulkNeeds marked={marked} onDone={clear} />}
    >
      {found.length === 0 ? (
        <p className={styles.none}>{text(records.needs.length === 0 ? 'map.noNeeds' : 'map.noneFound')}</p>
      ) : (
        <ListTable
          label={text('map.kinds.need')}
          columns={columns}
          rows={found}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={(next) => setSort(next as SortOrder<NeedSort>)}
          marks={{ marked, onMark: mark, nameOf: itemLabel }}
          currentKey={chosenId}
          openKey={openId}
          renderOpen={(need) => {
            const coverage = state.coverage.get(need.id)
            return coverage === undefined ? null : <CoverageWhy need={need} coverage={coverage} />
          }}
        />
      )}
    </ListFrame>
  )
}

function useNeedColumns(options: {
  readonly openId: Need['id'] | null
  readonly onOpen: (id: Need['id'] | null) => void
}): readonly ListColumn<Need>[] {
  const { openId, onOpen } = options
  const { text, formatNumber, formatList } = useText()
  const { state, choose } = useMapPlace()
  return useMemo(
    (): ListColumn<Need>[] => [
      codeColumn({ text }),
      {
        id: 'title',
        header: text('map.kind.need'),
        isSortable: true,
        isRowHeader: true,
        cell: ({ id, title, recipients }) => (
          <>
            <RowButton onPress={() => choose(id)}>{title}</RowButton>
            {recipients !== '' && <span className={classNames(styles.second, styles.sub)}>{recipients}</span>}
          </>
        ),
      },
      territoryColumn({ text, formatList }, '22%'),
      {
        id: 'status',
        header: text('changes.field.status'),
        isSortable: true,
        isExtra: true,
        width: '6.5rem',
        cell: ({ status }) => text(`changes.value.needStatus.${status}`),
      },
      {
        id: 'points',
        header: text('map.points'),
        isSortable: true,
        isExtra: true,
        align: 'end',
        width: '4.5rem',
        cell: ({ priorityPoints }) => formatNumber(priorityPoints),
      },
      {
        id: 'coverage',
        header: text('map.coverageTitle'),
        isSortable: true,
        width: '9.5rem',
        cell: ({ id, code }) => {
          const coverage = state.coverage.get(id)
          if (coverage === undefined) return null
          const isOpen = id === openId
          return (
            <>
              <RowButton look="fact" isExpanded={isOpen} onPress={() => onOpen(isOpen ? null : id)}>
                <CoverageMark level={coverage.level} />
                <Icon of={isOpen ? ChevronUp : ChevronDown} size="small" />
                <VisuallyHidden>{text('map.whyOf', { code })}</VisuallyHidden>
              </RowButton>
              {coverage.override !== null && (
                <span className={styles.second}>
                  {text('map.fromLinksShort', { level: text(`map.coverage.${coverage.derived.level}`) })}
                </span>
              )}
            </>
          )
        },
      },
    ],
    [text, formatNumber, formatList, state.coverage, choose, openId, onOpen],
  )
}
