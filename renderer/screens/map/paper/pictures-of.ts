import type { DrawnView } from '../../../../shared/export/map/drawn-views.ts'
import type { MapRecordKind, MapView } from '../../../state/route.ts'

const ofView: Readonly<Record<Exclude<MapView, 'list'>, readonly DrawnView[]>> = {
  matrix: ['matrix'],
  connect: ['connect'],
  actors: ['stakeholders', 'ecosystem'],
  territory: ['territory'],
  priority: ['priority'],
  gaps: ['gaps'],
}

const ofList: Readonly<Record<MapRecordKind, DrawnView>> = {
  need: 'needs',
  resource: 'resources',
  organization: 'organizations',
}

/** The pictures of a view of the map, and that of «Plenaria», which opens over any of them. */
export function picturesOf(view: MapView, listKind: MapRecordKind): readonly DrawnView[] {
  return [...(view === 'list' ? [ofList[listKind]] : ofView[view]), 'plenary']
}
