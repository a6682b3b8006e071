import { useMemo } from 'react'
import { listPlaces } from '../../../../shared/map/place-names.ts'
import type { Option } from '../../../ui/option.ts'

/** The places that some records name, as options. */
export function usePlaceOptions(
  records: readonly { readonly territory: readonly string[] }[],
): readonly Option[] {
  return useMemo(() => listPlaces(records).map((place) => ({ id: place, label: place })), [records])
}
