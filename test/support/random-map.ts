import type { MapRecords } from '../../shared/map/map-records.ts'
import { coverageLevels, coverageOverrideType } from '../../shared/model/coverage-override.ts'
import { linkStrengths, linkType } from '../../shared/model/link.ts'
import { needType } from '../../shared/model/need.ts'
import { organizationKinds, organizationType } from '../../shared/model/organization.ts'
import { participantType } from '../../shared/model/participant.ts'
import { attendanceRelation } from '../../shared/model/attendance.ts'
import { resourceNatures, resourceStatuses, resourceType } from '../../shared/model/resource.ts'
import { freshOrders } from '../../shared/import/sample-ids.ts'
import type { SeededRandom } from './seeded-random.ts'

const placeNames = ['Roccalbera', 'Montefosco', 'montefosco ', 'Pieve Sant’Elmo', 'Contrada Alta', 'Borgo']

/** How many of each there are. */
export interface MapSize {
  readonly needs: number
  readonly resources: number
  readonly links: number
  readonly organizations: number
}

/** Records of a map that look like a table's, the same for the same seed. Links may be of the same pair. */
export function randomMap(random: SeededRandom, size: MapSize): MapRecords {
  const list = <Item>(count: number, make: (index: number) => Item) =>
    Array.from({ length: count }, (_, index) => make(index))
  const places = () => list(random.between(0, 2), () => random.pick(placeNames))
  const orders = freshOrders(Math.max(size.needs, size.resources, size.organizations))
  const organizations = list(size.organizations, (index) => ({
    ...organizationType.defaults,
    id: `organization:${index}` as const,
    order: orders[index] ?? 'a0',
    name: `Ente ${index}`,
    kind: random.pick(organizationKinds),
  }))
  const anOrganization = () => random.pick(organizations).id
  const participants = list(size.organizations, (index) => ({
    ...participantType.defaults,
    id: `participant:${index}` as const,
    order: orders[index] ?? 'a0',
    familyName: `Persona ${index}`,
    organizationId: random.chance(0.8) ? anOrganization() : null,
  }))
  const needs = list(size.needs, (index) => ({
    ...needType.defaults,
    id: `need:${index}` as const,
    order: orders[index] ?? 'a0',
    code: `B${index}`,
    title: `Bisogno ${index}`,
    territory: places(),
    raisedByIds: list(random.between(0, 2), anOrganization),
    voiceIds: list(random.between(0, 1), anOrganization),
  }))
  const resources = list(size.resources, (index) => ({
    ...resourceType.defaults,
    id: `resource:${index}` as const,
    order: orders[index] ?? 'a0',
    code: `R${index}`,
    title: `Risorsa ${index}`,
    kind: 'people' as const,
    nature: random.pick(resourceNatures),
    status: random.pick(resourceStatuses),
    territory: places(),
    ownerId: random.pick([null, anOrganization(), random.pick(participants).id]),
    valueCents: random.chance(0.7) ? random.between(0, 1_000_000) : null,
  }))
  return {
    organizations,
    participants,
    needs,
    resources,
    links: list(size.links, (index) => ({
      ...linkType.defaults,
      id: `link:${index}` as const,
      needId: random.pick(needs).id,
      resourceId: random.pick(resources).id,
      strength: random.pick(linkStrengths),
    })),
    coverageOverrides: list(Math.ceil(size.needs / 20), (index) => ({
      ...coverageOverrideType.defaults,
      id: `coverageOverride:${index}` as const,
      needId: random.pick(needs).id,
      level: random.pick([...coverageLevels, null]),
      reason: `Perché ${index}`,
      setAt: `2026-04-16T1${random.between(0, 9)}:00:00.000Z`,
    })),
    attendance: participants
      .filter(() => random.chance(0.5))
      .map(({ id }) => ({
        ...attendanceRelation.defaults,
        sessionId: 'session:one' as const,
        participantId: id,
        state: random.pick(['present', 'partly-present', 'absent'] as const),
      })),
  }
}
