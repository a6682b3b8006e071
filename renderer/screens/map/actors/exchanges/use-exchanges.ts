import { useMemo } from 'react'
import { type ActorExchange, actorExchanges } from '../../../../../shared/map/actors/actor-exchanges.ts'
import { useMapPlace } from '../../map-context.tsx'

/** Who gives to whom on the map as it is. */
export function useExchanges(): readonly ActorExchange[] {
  const { needs, resources, links, organizations, participants } = useMapPlace().records
  return useMemo(
    () => actorExchanges({ needs, resources, links, organizations, participants }),
    [needs, resources, links, organizations, participants],
  )
}
