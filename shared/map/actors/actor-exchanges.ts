import { onePerPair } from '../../doc/links.ts'
import type { Organization } from '../../model/organization.ts'
import type { Resource } from '../../model/resource.ts'
import type { MapRecords } from '../map-records.ts'
import { ownerOf } from '../owners.ts'

type ActorId = Organization['id']

/** What one actor brings to needs that another one raised. */
export interface ActorExchange {
  readonly giverId: ActorId
  readonly takerId: ActorId
  /** One of the resources answers a need, at least in part; otherwise all of them only could. */
  readonly isAnswer: boolean
  /** Each once, in the order of their list. */
  readonly resources: readonly Resource[]
}

/**
 * Who gives to whom, by the links of the map: the owner of a resource to each actor that raised a need it is linked to; in the
 * order of the actors. What somebody brings to a need of their own is no exchange.
 */
export function actorExchanges(
  records: Pick<MapRecords, 'needs' | 'resources' | 'links' | 'organizations' | 'participants'>,
): ActorExchange[] {
  const { organizations, participants, needs, resources, links } = records
  const actors = new Map<string, ActorId>(organizations.map(({ id }) => [id, id]))
  const bodies = new Map(participants.map(({ id, organizationId }) => [id, organizationId]))
  const raisers = new Map(needs.map(({ id, raisedByIds }) => [id, raisedByIds]))
  const known = new Map(resources.map((resource) => [resource.id, resource]))
  const gathered = new Map<string, GatheredExchange>()
  for (const { needId, resourceId, strength } of onePerPair(links)) {
    const resource = known.get(resourceId)
    if (resource === undefined) continue
    const giverId = actors.get(ownerOf(resource, (person) => bodies.get(person) ?? null) ?? '')
    if (giverId === undefined) continue
    for (const takerId of raisers.get(needId) ?? []) {
      if (takerId === giverId || !actors.has(takerId)) continue
      const key = `${giverId} ${takerId}`
      const exchange = gathered.get(key) ?? { giverId, takerId, isAnswer: false, resources: new Set() }
      exchange.isAnswer ||= strength !== 'potential'
      exchange.resources.add(resource)
      gathered.set(key, exchange)
    }
  }
  const inOrder = orderOf([...organizations, ...resources])
  return [...gathered.values()]
    .map((exchange) => ({
      ...exchange,
      resources: [...exchange.resources].toSorted((left, right) => inOrder(left.id, right.id)),
    }))
    .toSorted((left, right) => inOrder(left.giverId, right.giverId) || inOrder(left.takerId, right.takerId))
}

interface GatheredExchange {
  readonly giverId: ActorId
  readonly takerId: ActorId
  isAnswer: boolean
  readonly resources: Set<Resource>
}

/** Compares ids by where they stand in a list. */
function orderOf(items: readonly { readonly id: string }[]): (left: string, right: string) => number {
  const places = new Map(items.map(({ id }, place) => [id, place]))
  return (left, right) => (places.get(left) ?? 0) - (places.get(right) ?? 0)
}

/** The line between two actors of which at least one gives to the other. */
export interface ExchangeLine {
  readonly fromId: ActorId
  readonly toId: ActorId
  readonly isBothWays: boolean
  /** Either way something answers, at least in part. */
  readonly isAnswer: boolean
}

/** One line for each two actors. */
export function exchangeLines(exchanges: readonly ActorExchange[]): ExchangeLine[] {
  const lines = new Map<string, ExchangeLine>()
  for (const { giverId, takerId, isAnswer } of exchanges) {
    const back = lines.get(`${takerId} ${giverId}`)
    const line =
      back === undefined
        ? { fromId: giverId, toId: takerId, isBothWays: false, isAnswer }
        : { ...back, isBothWays: true, isAnswer: back.isAnswer || isAnswer }
    lines.set(`${line.fromId} ${line.toId}`, line)
  }
  return [...lines.values()]
}
