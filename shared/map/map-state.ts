import type { Id } from '../model/id.ts'
import type { Participant } from '../model/participant.ts'
import type { Resource } from '../model/resource.ts'
import { compareByOrder } from '../doc/records.ts'
import { onePerPair } from '../doc/links.ts'
import { compareText } from '../util/compare-text.ts'
import { allCoverage } from './coverage.ts'
import type { Gap, PlaceGap, UnreachedNeed, VoiceGap } from './gaps.ts'
import type { MapRecords, MapState } from './map-records.ts'
import {
  coverageGap,
  fragileGap,
  type KnownPeople,
  type LinkedNeed,
  unreachedPlaces,
  voiceGaps,
} from './need-gaps.ts'
import { citizenKinds } from './owners.ts'

/** Everything that follows from the records, worked out from nothing. `MapBook` gives the same after each edit, at once. */
export function mapStateOf(records: MapRecords): MapState {
  const coverage = allCoverage(records)
  const people = peopleOf(records)
  const linked = linkedNeeds(records, coverage)
  const isLinked = new Set(linked.flatMap(({ resources }) => resources.map(({ id }) => id)))
  const ofNeeds = linked.map((need) => coverageGap(need)).filter((gap) => gap !== null)
  const gaps: Gap[] = [
    ...ofNeeds.filter(({ kind }) => kind === 'uncovered'),
    ...ofNeeds.filter(({ kind }) => kind === 'weak'),
    ...linked.map((need) => fragileGap(need, people)).filter((gap) => gap !== null),
    ...placeGaps(linked),
    ...linked.flatMap((need) => voiceGaps(need, people)),
    ...absentGroups(records, people),
    ...records.resources
      .toSorted(compareByOrder)
      .filter(({ id }) => !isLinked.has(id))
      .map(({ id }) => ({ kind: 'dormant' as const, key: `dormant ${id}`, resourceId: id })),
  ]
  return { coverage, gaps }
}

/** What the records tell of the people around the table. */
export function peopleOf(
  records: Pick<MapRecords, 'organizations' | 'participants' | 'attendance'>,
): KnownPeople {
  const kinds = new Map(records.organizations.map(({ id, kind }) => [id, kind]))
  const organizationOf = new Map(records.participants.map(({ id, organizationId }) => [id, organizationId]))
  const present = presentOrganizations(records)
  return {
    kindOf: (id) => kinds.get(id) ?? null,
    organizationOf: (id) => organizationOf.get(id) ?? null,
    wasPresent: (id) => present.has(id),
  }
}

/** Organizations of which somebody was at a session, for part of it at least. */
export function presentOrganizations({
  participants,
  attendance,
}: Pick<MapRecords, 'participants' | 'attendance'>): ReadonlySet<Id<'organization'>> {
  const there = new Set<Participant['id']>()
  for (const { participantId, state } of attendance) {
    if (state === 'present' || state === 'partly-present') there.add(participantId)
  }
  return new Set(
    participants.flatMap(({ id, organizationId }) => (there.has(id) ? (organizationId ?? []) : [])),
  )
}

/** Groups of citizens that nobody has seen yet, as soon as somebody was seen at all. */
export function absentGroups(
  { organizations, attendance }: Pick<MapRecords, 'organizations' | 'attendance'>,
  people: Pick<KnownPeople, 'wasPresent'>,
): VoiceGap[] {
  if (!attendance.some(({ state }) => state === 'present' || state === 'partly-present')) return []
  return organizations
    .toSorted(compareByOrder)
    .filter(({ id, kind }) => citizenKinds.includes(kind) && !people.wasPresent(id))
    .map(({ id }) => ({
      kind: 'absent-voice',
      key: `group-never-there ${id}`,
      voice: { kind: 'group-never-there', organizationIds: [id] },
    }))
}

function linkedNeeds(records: MapRecords, coverage: MapState['coverage']): LinkedNeed[] {
  const resources = new Map(records.resources.map((resource) => [resource.id, resource]))
  const linksOf = Map.groupBy(onePerPair(records.links), ({ needId }) => needId)
  return records.needs.toSorted(compareByOrder).flatMap((need) => {
    const found = coverage.get(need.id)
    if (found === undefined) return []
    const linked = (linksOf.get(need.id) ?? []).flatMap(({ resourceId }) => resources.get(resourceId) ?? [])
    return [{ need, coverage: found, resources: linked.toSorted(compareById) }]
  })
}

function compareById(left: Resource, right: Resource): number {
  return compareText(left.id, right.id)
}

function placeGaps(linked: readonly LinkedNeed[]): PlaceGap[] {
  const places = new Map<string, { readonly names: string[]; readonly needs: UnreachedNeed[] }>()
  for (const need of linked) {
    for (const [key, { place, unreached }] of unreachedPlaces(need)) {
      const known = places.get(key) ?? { names: [], needs: [] }
      known.names.push(place)
      known.needs.push(unreached)
      places.set(key, known)
    }
  }
  return [...places]
    .toSorted(([left], [right]) => compareText(left, right))
    .map(([key, { names, needs }]) => placeGap(key, names, needs))
}

/** The gap of a place. Of several spellings the first by code unit is shown, so that every device shows the same. */
export function placeGap(key: string, names: readonly string[], needs: readonly UnreachedNeed[]): PlaceGap {
  const place = names.toSorted(compareText)[0] ?? key
  return { kind: 'uncovered-place', key: `uncovered-place ${key}`, place, needs }
}
