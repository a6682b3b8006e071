import { type Organization, organizationSchema } from '../../model/organization.ts'
import { cellsOf } from './cells.ts'
import type { Column } from './column.ts'

/** A body with what it brought to the map. */
export interface ActorRow extends Organization {
  readonly raisedCount: number
  /** Resources of its own, and of who speaks for it. */
  readonly broughtCount: number
}

const cells = cellsOf<Organization>(organizationSchema)

/** The table of the bodies around the table. How to reach one is no column: it leaves with the whole tavolo alone. */
export const actorColumns: readonly Column<ActorRow, Partial<Organization>>[] = [
  cells.text('name'),
  cells.text('shortName'),
  cells.choice('kind', {
    'lead-authority': 'people.organizationKind.lead-authority',
    'public-body': 'people.organizationKind.public-body',
    'social-cooperative': 'people.organizationKind.social-cooperative',
    consortium: 'people.organizationKind.consortium',
    'volunteer-organization': 'people.organizationKind.volunteer-organization',
    'social-promotion-association': 'people.organizationKind.social-promotion-association',
    foundation: 'people.organizationKind.foundation',
    'other-third-sector': 'people.organizationKind.other-third-sector',
    'informal-group': 'people.organizationKind.informal-group',
    company: 'people.organizationKind.company',
    other: 'people.organizationKind.other',
  }),
  cells.choice('role', {
    'lead-authority': 'people.organizationRole.lead-authority',
    'public-body': 'people.organizationRole.public-body',
    partner: 'people.organizationRole.partner',
    'supporting-partner': 'people.organizationRole.supporting-partner',
    'memorandum-partner': 'people.organizationRole.memorandum-partner',
    invited: 'people.organizationRole.invited',
  }),
  cells.text('seat'),
  cells.whole('interest'),
  cells.whole('influence'),
  cells.choice('closeness', {
    near: 'changes.value.closeness.near',
    middle: 'changes.value.closeness.middle',
    far: 'changes.value.closeness.far',
  }),
  cells.text('contribution'),
  cells.text('asks'),
  cells.list('networks'),
  countColumn('map.needsRaised', ({ raisedCount }) => raisedCount),
  countColumn('map.part.brought', ({ broughtCount }) => broughtCount),
]

function countColumn(
  heading: Column<ActorRow>['heading'],
  countOf: (row: ActorRow) => number,
): Column<ActorRow, Partial<Organization>> {
  return {
    ...{ heading, aliases: [], read: null },
    write: (row) => String(countOf(row)),
    cell: (row) => ({ kind: 'whole', value: countOf(row) }),
  }
}
