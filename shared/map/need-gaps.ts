import type { Id } from '../model/id.ts'
import type { Need } from '../model/need.ts'
import type { Organization } from '../model/organization.ts'
import type { Resource } from '../model/resource.ts'
import type { Coverage } from './coverage.ts'
import type { CoverageGap, FragileGap, UnreachedNeed, VoiceGap } from './gaps.ts'
import { institutionKinds, type OrganizationOf, ownerOf } from './owners.ts'
import { placesOf, reaches } from './places.ts'

/** A need with what is linked to it. */
export interface LinkedNeed {
  readonly need: Need
  readonly coverage: Coverage
  /** Each once, in the order of their ids. */
  readonly resources: readonly Resource[]
}

/** What is known of the people around the table. */
export interface KnownPeople {
  readonly kindOf: (id: Id<'organization'>) => Organization['kind'] | null
  readonly organizationOf: OrganizationOf
  /** Whether somebody of an organization was present at any session. */
  readonly wasPresent: (id: Id<'organization'>) => boolean
}

/** The gap of a need by its coverage; null when it is partly or wholly answered. */
export function coverageGap({ need, coverage }: LinkedNeed): CoverageGap | null {
  const { level } = coverage
  if (level !== 'uncovered' && level !== 'weak') return null
  return { kind: level, key: `${level} ${need.id}`, needId: need.id, coverage }
}

/** Whether all that is linked to a need hangs on one owner. A resource of which nobody says whose it is hangs on nobody. */
export function fragileGap({ need, resources }: LinkedNeed, people: KnownPeople): FragileGap | null {
  const owners = new Set(resources.map((resource) => ownerOf(resource, people.organizationOf)))
  const [ownerId] = owners
  if (owners.size !== 1 || ownerId === undefined || ownerId === null) return null
  const resourceIds = resources.map(({ id }) => id)
  return { kind: 'fragile', key: `fragile ${need.id}`, needId: need.id, ownerId, resourceIds }
}

/** Places of a need, by their key, that nothing linked to it reaches. */
export function unreachedPlaces({ need, resources }: LinkedNeed): ReadonlyMap<string, UnreachedPlace> {
  const found = new Map<string, UnreachedPlace>()
  for (const [key, place] of placesOf(need.territory)) {
    if (resources.some(({ territory }) => reaches(territory, key))) continue
    const resourceIds = resources.map(({ id }) => id)
    found.set(key, { place, unreached: { needId: need.id, resourceIds } })
  }
  return found
}

/** A place as a need writes it, and the need that is not reached there. */
export interface UnreachedPlace {
  readonly place: string
  readonly unreached: UnreachedNeed
}

/** Who is not heard about a need. */
export function voiceGaps({ need }: LinkedNeed, people: KnownPeople): VoiceGap[] {
  const gaps: VoiceGap[] = []
  const isInstitution = (id: Id<'organization'>) => {
    const kind = people.kindOf(id)
    return kind !== null && institutionKinds.includes(kind)
  }
  if (need.raisedByIds.length > 0 && need.raisedByIds.every(isInstitution)) {
    gaps.push(voiceGap('only-institutions', need.id, need.raisedByIds))
  }
  if (need.voiceIds.length > 0 && !need.voiceIds.some(people.wasPresent)) {
    gaps.push(voiceGap('recipients-never-there', need.id, need.voiceIds))
  }
  return gaps
}

function voiceGap(
  kind: 'only-institutions' | 'recipients-never-there',
  needId: Id<'need'>,
  organizationIds: readonly Id<'organization'>[],
): VoiceGap {
  return { kind: 'absent-voice', key: `${kind} ${needId}`, voice: { kind, needId, organizationIds } }
}
