import { useMemo } from 'react'
import type { SortOrder } from '../../../../shared/map/find-needs.ts'
import {
  emptyResourceFilter,
  findResources,
  type ResourceFacts,
  type ResourceFilter,
  type ResourceSort,
} from '../../../../shared/map/find-resources.ts'
import { itemLabel } from '../../../../shared/map/words/item-label.ts'
import { type Resource, resourceKinds, resourceStatuses } from '../../../../shared/model/resource.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { ListColumn } from '../../../ui/list-column.ts'
import { ListTable } from '../../../ui/list-table.tsx'
import { RowButton } from '../../../ui/row-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useKept } from '../use-kept.ts'
import { useMapPlace } from '../map-context.tsx'
import { namesById } from '../map-words.ts'
import { ValuesPanel } from '../values/values-panel.tsx'
import { BulkResources } from './bulk-resources.tsx'
import { codeColumn, territoryColumn } from './common-columns.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ListFrame } from './list-frame.tsx'
import styles from './list.module.css'
import { usePlaceOptions } from './use-place-options.ts'
import { useMarks } from './use-marks.ts'

const byCode: SortOrder<ResourceSort> = { column: 'code', isDescending: false }

/** Resources as lines: whose they are, how sure, how many needs they are linked to. */
export function ResourceList() {
  const { text } = useText()
  const { records, chosenId } = useMapPlace()
  const [filter, setFilter] = useKept<ResourceFilter>('resources.filter', emptyResourceFilter)
  const [sort, setSort] = useKept<SortOrder<ResourceSort>>('resources.sort', byCode)
  const { marked, mark, clear } = useMarks('resources.marked', records.resources)
  const facts = useResourceFacts()
  const found = useMemo(
    () => findResources(records.resources, { filter, sort, facts }),
    [records.resources, filter, sort, facts],
  )
  const columns = useResourceColumns(facts)
  const places = usePlaceOptions(records.resources)
  const owners = useOwnerOptions()
  return (
    <ListFrame
      filters={
        <>
          <FilterBar
            kind="resource"
            filter={filter}
            empty={emptyResourceFilter}
            onChange={setFilter}
            count={{ found: found.length, all: records.resources.length }}
            fields={[
              {
                field: 'status',
                label: text('changes.field.status'),
                options: resourceStatuses.map((id) => ({ id, label: text(`map.resourceStatus.${id}`) })),
              },
              { field: 'place', label: text('changes.field.territory'), options: places },
              {
                field: 'kind',
                label: text('changes.field.kind'),
                options: resourceKinds.map((id) => ({ id, label: text(`changes.value.resourceKind.${id}`) })),
              },
              { field: 'ownerId', label: text('map.owner'), options: owners },
            ]}
          />
          {records.resources.length > 0 && <ValuesPanel />}
        </>
      }
      bulk={marked.size > 0 && <BulkResources marked={marked} onDone={clear} />}
    >
      {found.length === 0 ? (
        <p className={styles.none}>
          {text(records.resources.length === 0 ? 'map.noResources' : 'map.noneFound')}
        </p>
      ) : (
        <ListTable
          label={text('map.kinds.resource')}
          columns={columns}
          rows={found}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={(next) => setSort(next as SortOrder<ResourceSort>)}
          marks={{ marked, onMark: mark, nameOf: itemLabel }}
          currentKey={chosenId}
        />
      )}
    </ListFrame>
  )
}

function useResourceFacts(): ResourceFacts {
  const { needs, organizations, participants, links } = useMapPlace().records
  return useMemo(() => {
    const names = namesById({ organizations, participants })
    const there = new Set(needs.map(({ id }) => id))
    // Two laptops that linked apart may have linked a pair twice, or a need that the other removed.
    const needsOf = Map.groupBy(
      links.filter(({ needId }) => there.has(needId)),
      ({ resourceId }) => resourceId,
    )
    return {
      ownerOf: ({ ownerId }) => (ownerId === null ? '' : (names.get(ownerId) ?? '')),
      linkCountOf: (id) => new Set(needsOf.get(id)?.map(({ needId }) => needId)).size,
    }
  }, [needs, organizations, participants, links])
}

/** Who owns a resource now, by name: nobody else is worth a line of the filter. */
function useOwnerOptions() {
  const { resources, organizations, participants } = useMapPlace().records
  return useMemo(() => {
    const names = namesById({ organizations, participants })
    const owners = new Set(resources.map(({ ownerId }) => ownerId).filter((id) => id !== null))
    return [...owners]
      .map((id) => ({ id, label: names.get(id) ?? '' }))
      .filter(({ label }) => label !== '')
      .toSorted((left, right) => left.label.localeCompare(right.label))
  }, [resources, organizations, participants])
}

function useResourceColumns(facts: ResourceFacts): readonly ListColumn<Resource>[] {
  const { text, formatList } = useText()
  const { choose } = useMapPlace()
  return useMemo(
    (): ListColumn<Resource>[] => [
      codeColumn({ text }),
      {
        id: 'title',
        header: text('map.kind.resource'),
        isSortable: true,
        isRowHeader: true,
        cell: ({ id, title, kind, nature }) => (
          <>
            <RowButton onPress={() => choose(id)}>{title}</RowButton>
            <span className={classNames(styles.second, styles.sub)}>
              {text(`changes.value.resourceKind.${kind}`)} · {text(`changes.value.resourceNature.${nature}`)}
            </span>
          </>
        ),
      },
      {
        id: 'owner',
        header: text('map.owner'),
        isSortable: true,
        isExtra: true,
        width: '20%',
        cell: (resource) => facts.ownerOf(resource) || '–',
      },
      territoryColumn({ text, formatList }, '20%'),
      {
        id: 'status',
        header: text('changes.field.status'),
        isSortable: true,
        width: '7.5rem',
        cell: ({ status }) => text(`map.resourceStatus.${status}`),
      },
      {
        id: 'links',
        header: text('map.needsLinked'),
        isSortable: true,
        isExtra: true,
        width: '7rem',
        cell: ({ id }) => {
          const count = facts.linkCountOf(id)
          return count === 0 ? (
            <strong className={styles.dormant}>{text('map.dormant')}</strong>
          ) : (
            text('map.needCount', { count })
          )
        },
      },
    ],
    [text, formatList, choose, facts],
  )
}
