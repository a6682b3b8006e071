import type { TavoloSnapshot } from '../../doc/snapshot.ts'
import { ownerOf } from '../../map/owners.ts'
import type { Resource } from '../../model/resource.ts'
import type { Language } from '../../text/dates.ts'
import type { Translate } from '../../text/translator.ts'

/** What the printed and drawn views of the map are made from. */
export interface MapSource {
  readonly snapshot: TavoloSnapshot
  readonly language: Language
  readonly translate: Translate
  /** Today where the computer is, `2026-04-16`: paper on a wall says of which day it is. */
  readonly today: string
}

/** Names for paper that hangs on walls: bodies by their short name, never people. */
export interface WallNames {
  /** Of any id; empty for null and for who is gone. */
  readonly bodyName: (id: string | null) => string
  /** Whose a resource is; of a person the body they speak for, else «Una persona». */
  readonly ownerName: (resource: Pick<Resource, 'ownerId'>) => string
}

/** Indexes the names once for a whole sheet. */
export function wallNames({ snapshot, translate }: Pick<MapSource, 'snapshot' | 'translate'>): WallNames {
  const bodies = new Map<string, string>(
    snapshot.organizations.map(({ id, name, shortName }) => [id, shortName === '' ? name : shortName]),
  )
  const organizationOf = new Map(snapshot.participants.map(({ id, organizationId }) => [id, organizationId]))
  function bodyName(id: string | null): string {
    if (id === null) return ''
    return bodies.get(id) ?? (id.startsWith('participant:') ? translate('values.onePerson') : '')
  }
  return {
    bodyName,
    ownerName: (resource) => bodyName(ownerOf(resource, (person) => organizationOf.get(person) ?? null)),
  }
}
