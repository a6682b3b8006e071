import type { GapLookup } from '../../map/words/gap-line.ts'
import type { Need } from '../../model/need.ts'
import type { Resource } from '../../model/resource.ts'
import { type MapSource, wallNames } from './map-source.ts'

/** Finds what gaps are about, for paper: bodies by their short name, never people. */
export function gapLookup(source: MapSource): GapLookup {
  const { needs, resources } = source.snapshot
  const records = new Map<string, Need | Resource>(
    [...needs, ...resources].map((record) => [record.id, record]),
  )
  return { find: (id) => records.get(id) ?? null, nameOf: wallNames(source).bodyName }
}
