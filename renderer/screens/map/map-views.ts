import {
  ArrowUpNarrowWide,
  CircleDashed,
  Grid3x3,
  List,
  type LucideIcon,
  MapPin,
  Orbit,
  Waypoints,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { MapView } from '../../state/route.ts'
import { laterPart } from '../../ui/later-part.tsx'
import { WorkingPlace } from '../../ui/progress.tsx'

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
    id: 'matrix',
    icon: Grid3x3,
    View: laterPart(async () => (await import('./matrix/matrix-tab.tsx')).MatrixTab, WorkingPlace),
  },
  {
    id: 'connect',
    icon: Waypoints,
    View: laterPart(async () => (await import('./connect/connect-view.tsx')).ConnectView, WorkingPlace),
  },
  {
    id: 'actors',
    icon: Orbit,
    View: laterPart(async () => (await import('./actors/actors-view.tsx')).ActorsView, WorkingPlace),
  },
  {
    id: 'territory',
    icon: MapPin,
    View: laterPart(async () => (await import('./territory/territory-view.tsx')).TerritoryView, WorkingPlace),
  },
  {
    id: 'priority',
    icon: ArrowUpNarrowWide,
    View: laterPart(async () => (await import('./priority/priority-view.tsx')).PriorityView, WorkingPlace),
  },
  {
    id: 'list',
    icon: List,
    View: laterPart(async () => (await import('./list/list-view.tsx')).ListView, WorkingPlace),
  },
  {
    id: 'gaps',
    icon: CircleDashed,
    View: laterPart(async () => (await import('./gaps/gaps-view.tsx')).GapsView, WorkingPlace),
  },
]
