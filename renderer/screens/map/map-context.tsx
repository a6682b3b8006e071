import { createContext, type ReactNode, use } from 'react'
import type { MapRecordId, MapView } from '../../state/route.ts'
import type { MapRecords } from '../../state/use-map-records.ts'
import type { MapState } from '../../../shared/map/map-records.ts'
import type { KeptState } from './kept-state.ts'

/** What all views of the map share. */
export interface MapPlace {
  readonly records: MapRecords
  /** Coverage and gaps, worked out from the records. */
  readonly state: MapState
  /** The record that is looked at, in whatever view; null when none is. Kept from view to view. */
  readonly chosenId: MapRecordId | null
  readonly choose: (id: MapRecordId | null) => void
  /** Chooses a record that somebody wants to be at: its card takes focus. */
  readonly lead: (id: MapRecordId) => void
  /** Changes the view, as its tab does. */
  readonly show: (view: MapView) => void
  /** Where views keep what must outlive them (`useKept`). */
  readonly kept: KeptState
}

const MapContext = createContext<MapPlace | null>(null)

/** Gives the map to its views. */
export function MapProvider({ place, children }: { readonly place: MapPlace; readonly children: ReactNode }) {
  return <MapContext value={place}>{children}</MapContext>
}

/** The map on the screen; throws outside a `MapProvider`. */
export function useMapPlace(): MapPlace {
  const place = use(MapContext)
  if (place === null) throw new Error('useMapPlace needs a MapProvider around it')
  return place
}
