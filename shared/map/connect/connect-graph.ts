import type { WholeConnection } from '../../doc/connections.ts'
import { onePerPair } from '../../doc/links.ts'
import type { Connection } from '../../model/connection.ts'
import type { Id } from '../../model/id.ts'
import type { Link } from '../../model/link.ts'
import type { Need } from '../../model/need.ts'
import type { Resource } from '../../model/resource.ts'

/** What lies on the board of «Connetti» by itself. */
export type ConnectCardId = Id<'need'> | Id<'resource'> | Id<'connection'>

/** A card of the board. */
export type ConnectCard =
  | { readonly kind: 'action'; readonly id: Id<'connection'>; readonly connection: Connection }
  | { readonly kind: 'resource'; readonly id: Id<'resource'>; readonly resource: Resource }
  | { readonly kind: 'need'; readonly id: Id<'need'>; readonly need: Need }

/** A line between two cards: how far a resource answers a need, or that a card is part of an action. */
export interface ConnectLine {
  readonly id: string
  /** The card that stands more to the left in an automatic layout: actions, then resources, then needs. */
  readonly fromId: ConnectCardId
  readonly toId: ConnectCardId
  readonly style: Link['strength'] | 'part'
}

/** Cards and the lines between them. */
export interface ConnectGraph {
  readonly cards: readonly ConnectCard[]
  readonly lines: readonly ConnectLine[]
}

/** The board of «Connetti»: actions, resources and needs as cards, each in the order of its list, and what ties them. */
export function connectGraph({
  needs,
  resources,
  links,
  connections,
}: {
  readonly needs: readonly Need[]
  readonly resources: readonly Resource[]
  readonly links: readonly Link[]
  readonly connections: readonly WholeConnection[]
}): ConnectGraph {
  const cards: ConnectCard[] = [
    ...connections.map(({ connection }) => ({ kind: 'action', id: connection.id, connection }) as const),
    ...resources.map((resource) => ({ kind: 'resource', id: resource.id, resource }) as const),
    ...needs.map((need) => ({ kind: 'need', id: need.id, need }) as const),
  ]
  const known = new Set<string>(cards.map(({ id }) => id))
  const parts = connections.flatMap(({ connection, resourceIds, needIds }) =>
    [...resourceIds, ...needIds].map((toId): ConnectLine => ({
      id: `${connection.id}|${toId}`,
      fromId: connection.id,
      toId,
      style: 'part',
    })),
  )
  const answers = onePerPair(links).map(({ id, needId, resourceId, strength }): ConnectLine => ({
    id,
    fromId: resourceId,
    toId: needId,
    style: strength,
  }))
  return {
    cards,
    lines: [...parts, ...answers].filter(({ fromId, toId }) => known.has(fromId) && known.has(toId)),
  }
}
