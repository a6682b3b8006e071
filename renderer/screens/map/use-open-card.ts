import { useCallback } from 'react'
import type { MapRecordId } from '../../state/route.ts'
import { useMapPlace } from './map-context.tsx'

/** The function that opens the card of a record, in «Elenco», and puts focus into it. */
export function useOpenCard(): (id: MapRecordId) => void {
  const { lead, show } = useMapPlace()
  return useCallback(
    (id) => {
      lead(id)
      show('list')
    },
    [lead, show],
  )
}
