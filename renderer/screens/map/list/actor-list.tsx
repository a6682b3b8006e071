import { useMemo } from 'react'
import {
  type ActorFacts,
  type ActorFilter,
  type ActorSort,
  emptyActorFilter,
  findActors,
} from '../../../../shared/map/find-actors.ts'
import type { SortOrder } from '../../../../shared/map/find-needs.ts'
import {
  type Organization,
  organizationKinds,
  organizationRoles,
} from '../../../../shared/model/organization.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { ListColumn } from '../../../ui/list-column.ts'
import { ListTable } from '../../../ui/list-table.tsx'
import { RowButton } from '../../../ui/row-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useKept } from '../use-kept.ts'
import { useMapPlace } from '../map-context.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ListFrame } from './list-frame.tsx'
import styles from './list.module.css'

const byName: SortOrder<ActorSort> = { column: 'name', isDescending: false }

/** The bodies at the table as actors: what they brought up, what they bring, how much they weigh. */
export function ActorList() {
  const { text } = useText()
  const { records, chosenId } = useMapPlace()
  const [filter, setFilter] = useKept<ActorFilter>('actors.filter', emptyActorFilter)
  const [sort, setSort] = useKept<SortOrder<ActorSort>>('actors.sort', byName)
  const facts = useActorFacts()
  const found = useMemo(
    () => findActors(records.organizations, { filter, sort, facts }),
    [records.organizations, filter, sort, facts],
  )
  const columns = useActorColumns(facts)
  return (
    <ListFrame
      filters={
        <FilterBar
          kind="organization"
          filter={filter}
          empty={emptyActorFilter}
          onChange={setFilter}
          count={{ found: found.length, all: records.organizations.length }}
          fields={[
            {
              field: 'kind',
              label: text('changes.field.kind'),
              options: organizationKinds.map((id) => ({ id, label: text(`people.organizationKind.${id}`) })),
            },
            {
              field: 'role',
              label: text('map.role'),
              options: organizationRoles.map((id) => ({ id, label: text(`people.organizationRole.${id}`) })),
            },
          ]}
        />
      }
      bulk={null}
    >
      {found.length === 0 ? (
        <p className={styles.none}>
          {text(records.organizations.length === 0 ? 'map.noActors' : 'map.noneFound')}
        </p>
      ) : (
        <ListTable
          label={text('map.kinds.organization')}
          columns={columns}
          rows={found}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={(next) => setSort(next as SortOrder<ActorSort>)}
          currentKey={chosenId}
        />
      )}
    </ListFrame>
  )
}

function useActorFacts(): ActorFacts {
  const { needs, resources, participants } = useMapPlace().records
  return useMemo(() => {
    const bodyOf = new Map(participants.map(({ id, organizationId }) => [id as string, organizationId]))
    const raised = new Map<string, number>()
    const brought = new Map<string, number>()
    const addTo = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
    for (const { raisedByIds } of needs) for (const id of raisedByIds) addTo(raised, id)
    for (const { ownerId } of resources) {
      const body = ownerId === null ? null : (bodyOf.get(ownerId) ?? ownerId)
      if (body !== null) addTo(brought, body)
    }
    return {
      raisedBy: (id) => raised.get(id) ?? 0,
      broughtBy: (id) => brought.get(id) ?? 0,
    }
  }, [needs, resources, participants])
}

function useActorColumns(facts: ActorFacts): readonly ListColumn<Organization>[] {
  const { text } = useText()
  const { choose } = useMapPlace()
  return useMemo(
    (): ListColumn<Organization>[] => [
      {
        id: 'name',
        header: text('map.kind.organization'),
        isSortable: true,
        isRowHeader: true,
        cell: ({ id, name, kind }) => (
          <>
            <RowButton onPress={() => choose(id)}>{name}</RowButton>
            <span className={classNames(styles.second, styles.sub)}>
              {text(`people.organizationKind.${kind}`)}
            </span>
          </>
        ),
      },
      {
        id: 'role',
        header: text('changes.field.role'),
        isExtra: true,
        width: '18%',
        cell: ({ role }) => text(`people.organizationRole.${role}`),
      },
      {
        id: 'raised',
        header: text('map.needsRaised'),
        isSortable: true,
        align: 'end',
        width: '6rem',
        cell: ({ id }) => facts.raisedBy(id),
      },
      {
        id: 'brought',
        header: text('map.resourcesBrought'),
        isSortable: true,
        align: 'end',
        width: '6rem',
        cell: ({ id }) => facts.broughtBy(id),
      },
      {
        id: 'interest',
        header: text('changes.field.interest'),
        isSortable: true,
        isExtra: true,
        align: 'end',
        width: '6rem',
        cell: ({ interest }) => interest ?? '–',
      },
      {
        id: 'influence',
        header: text('changes.field.influence'),
        isSortable: true,
        isExtra: true,
        align: 'end',
        width: '6rem',
        cell: ({ influence }) => influence ?? '–',
      },
    ],
    [text, choose, facts],
  )
}
