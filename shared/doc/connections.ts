import { type Connection, connectionType } from '../model/connection.ts'
import { type ConnectionPart, connectionPartRelation } from '../model/connection-part.ts'
import type { Id } from '../model/id.ts'
import { type Need, needType } from '../model/need.ts'
import { type Resource, resourceType } from '../model/resource.ts'
import type { TavoloDocuments } from './documents.ts'
import { findRecord, listRecords } from './records.ts'
import { listRelations } from './relations.ts'

/** An action that links resources needs two of them. */
export const fewestResources = 2

/** A connection with what is in it. */
export interface WholeConnection {
  readonly connection: Connection
  /** Resources that are there, in the order of their list. */
  readonly resourceIds: readonly Id<'resource'>[]
  /** Needs that it is for, in the order of their list. */
  readonly needIds: readonly Id<'need'>[]
  /** False when resources were removed and fewer than two are left. */
  readonly isWhole: boolean
}

/** Every connection with its parts, in order. What was removed is no part any more. */
export function listConnections(documents: TavoloDocuments): WholeConnection[] {
  return wholeConnections({
    connections: listRecords(documents, connectionType),
    connectionParts: listRelations(documents, connectionPartRelation),
    resources: listRecords(documents, resourceType),
    needs: listRecords(documents, needType),
  })
}

/** The same, of records that were read already. */
export function wholeConnections({
  connections,
  connectionParts,
  resources,
  needs,
}: {
  readonly connections: readonly Connection[]
  readonly connectionParts: readonly ConnectionPart[]
  readonly resources: readonly Pick<Resource, 'id'>[]
  readonly needs: readonly Pick<Need, 'id'>[]
}): WholeConnection[] {
  const parts = Map.groupBy(
    connectionParts.filter(({ isPart }) => isPart),
    ({ connectionId }) => connectionId,
  )
  return connections.map((connection) => {
    const ids = new Set<string>(parts.get(connection.id)?.map(({ itemId }) => itemId))
    const resourceIds = resources.filter(({ id }) => ids.has(id)).map(({ id }) => id)
    const needIds = needs.filter(({ id }) => ids.has(id)).map(({ id }) => id)
    return { connection, resourceIds, needIds, isWhole: resourceIds.length >= fewestResources }
  })
}

/** How many resources of a list are there, each counted once. */
export function countResources(documents: TavoloDocuments, ids: readonly Id<'resource'>[]): number {
  return new Set(ids.filter((id) => findRecord(documents, resourceType, id) !== null)).size
}
