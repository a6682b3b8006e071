import { List, type LucideIcon } from 'lucide-react'
import { type ComponentType, lazy } from 'react'
import type { MapView } from '../../state/route.ts'

/** A view of the map: a component without properties; what it shows comes from `useMapPlace()`. */
export interface MapViewSpec {
  readonly id: MapView
  readonly icon: LucideIcon
  /** Comes when it is first looked at. */
  readonly View: ComponentType
}

/** The views there are, in the order of their tabs; the first one is shown when nobody asked for another. */
export const shownViews: readonly MapViewSpec[] = [
  {
    id: 'list',
    icon: List,
    View: lazy(async () => ({ default: (await import('./list/list-view.tsx')).ListView })),
  },
]
