import type { Id } from '../model/id.ts'
import type { Organization } from '../model/organization.ts'
import type { Resource } from '../model/resource.ts'

/** Who a resource belongs to: an organization, or a person who speaks for none. */
export type OwnerId = Id<'organization'> | Id<'participant'>

/** Gives the organization of a person; null for who speaks for nobody. */
export type OrganizationOf = (participantId: Id<'participant'>) => Id<'organization'> | null

/** Who a resource depends on: of a person the organization they speak for, if any. null when nobody is named. */
export function ownerOf(resource: Pick<Resource, 'ownerId'>, organizationOf: OrganizationOf): OwnerId | null {
  const { ownerId } = resource
  if (ownerId === null || isOrganizationId(ownerId)) return ownerId
  return organizationOf(ownerId) ?? ownerId
}

function isOrganizationId(id: OwnerId): id is Id<'organization'> {
  return id.startsWith('organization:')
}

/** Kinds of organizations that are institutions: what only they raise, nobody who lives it has said. */
export const institutionKinds: readonly Organization['kind'][] = ['lead-authority', 'public-body']

/** Kinds of organizations in which citizens and families speak for themselves. */
export const citizenKinds: readonly Organization['kind'][] = ['informal-group']
