import type { MapRecordKind } from '../../../state/route.ts'
import { useKept } from '../use-kept.ts'

/** The kind of records that «Elenco» lists. */
export function useListKind(): readonly [MapRecordKind, (kind: MapRecordKind) => void] {
  return useKept<MapRecordKind>('list.kind', 'need')
}
