import { type CoActivity, coActivities } from '../model/co-activity.ts'
import type { Id } from '../model/id.ts'
import type { Organization } from '../model/organization.ts'
import { citizenKinds } from './owners.ts'

/** One of the seven co-activities with who takes part in it. */
export interface CoActivityRow {
  readonly activity: CoActivity['activity']
  readonly now: CoActivityPart
  readonly could: CoActivityPart
  /** Whether no group of citizens or families does it now. */
  readonly isWithoutCitizens: boolean
  /** Groups of citizens that could do it, and do not. */
  readonly citizensWhoCould: readonly Id<'organization'>[]
}

/** Who takes part now, or could. */
export interface CoActivityPart {
  /** In their order. */
  readonly entries: readonly CoActivity[]
  /** Of all entries, each once, in the order of the list of organizations; who is gone is left out. */
  readonly organizationIds: readonly Id<'organization'>[]
  /** Levels that are reached, from individual to collective. */
  readonly levels: readonly NonNullable<CoActivity['level']>[]
}

const levelOrder = ['individual', 'group', 'collective'] as const

/** The seven co-activities in their order, each with who does it, who could, and whether citizens are missing. */
export function coActivityTable(
  entries: readonly CoActivity[],
  organizations: readonly Pick<Organization, 'id' | 'kind'>[],
): CoActivityRow[] {
  const citizens = new Set(
    organizations.filter(({ kind }) => citizenKinds.includes(kind)).map(({ id }) => id),
  )
  return coActivities.map((activity) => {
    const at = (time: CoActivity['time']) =>
      partOf(
        entries.filter((entry) => entry.activity === activity && entry.time === time),
        organizations,
      )
    const [now, could] = [at('now'), at('could')]
    const isWithoutCitizens = !now.organizationIds.some((id) => citizens.has(id))
    const citizensWhoCould = could.organizationIds.filter(
      (id) => citizens.has(id) && !now.organizationIds.includes(id),
    )
    return { activity, now, could, isWithoutCitizens, citizensWhoCould }
  })
}

function partOf(
  entries: readonly CoActivity[],
  organizations: readonly Pick<Organization, 'id'>[],
): CoActivityPart {
  const named = new Set(entries.flatMap(({ organizationIds }) => organizationIds))
  return {
    entries,
    organizationIds: organizations.filter(({ id }) => named.has(id)).map(({ id }) => id),
    levels: levelOrder.filter((level) => entries.some((entry) => entry.level === level)),
  }
}
