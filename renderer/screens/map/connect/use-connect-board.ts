import { useMemo, useState } from 'react'
import { listConnections, type WholeConnection } from '../../../../shared/doc/connections.ts'
import { connectGraph, type ConnectGraph } from '../../../../shared/map/connect/connect-graph.ts'
import { type BoardPlaces, keptPlaces, placeCards } from '../../../../shared/map/connect/connect-places.ts'
import { placementRelation } from '../../../../shared/model/placement.ts'
import { useQuery, useRelations } from '../../../state/use-records.ts'
import { useMapPlace } from '../map-context.tsx'

/** What lies on the board, and where. */
export interface ConnectBoard {
  readonly graph: ConnectGraph
  readonly connections: readonly WholeConnection[]
  readonly places: BoardPlaces
  /** What people placed; the rest is laid out by itself. */
  readonly kept: BoardPlaces
}

const nowhere: BoardPlaces = new Map()

/** The board of the open tavolo. What the view placed by itself stays where it is while one links and moves. */
export function useConnectBoard(): ConnectBoard {
  const { needs, resources, links } = useMapPlace().records
  const connections = useQuery(listConnections)
  const placements = useRelations(placementRelation)
  const kept = useMemo(() => keptPlaces(placements), [placements])
  const graph = useMemo(
    () => connectGraph({ needs, resources, links, connections }),
    [needs, resources, links, connections],
  )
  const [laid, setLaid] = useState(() => layOut({ graph, kept, byItself: nowhere }))
  if (laid.graph === graph && laid.kept === kept) return { ...laid, connections }
  const next = layOut({ graph, kept, byItself: laid.byItself })
  setLaid(next)
  return { ...next, connections }
}

function layOut({
  graph,
  kept,
  byItself,
}: {
  readonly graph: ConnectGraph
  readonly kept: BoardPlaces
  /** Where the view put cards before; they are there again when somebody takes back where they were moved. */
  readonly byItself: BoardPlaces
}) {
  const places = placeCards(graph, kept, byItself)
  const own = [...places].filter(([id]) => !kept.has(id))
  return { graph, kept, places, byItself: new Map([...byItself, ...own]) }
}
