import { useMemo } from 'react'
import type { Citable } from '../../../citing/map-citations.ts'
import { useMapPlace } from '../map-context.tsx'
import { shortNameOf } from '../map-words.ts'
import type { GapLookup } from './gap-line.ts'

/** Finds what the gaps of the map are about. */
export function useGapLookup(): GapLookup {
  const { needs, resources, organizations } = useMapPlace().records
  return useMemo(() => {
    const records = new Map<string, Citable>([...needs, ...resources].map((record) => [record.id, record]))
    const names = new Map<string, string>(organizations.map((body) => [body.id, shortNameOf(body)]))
    return { find: (id) => records.get(id) ?? null, nameOf: (id) => names.get(id) ?? '' }
  }, [needs, resources, organizations])
}
