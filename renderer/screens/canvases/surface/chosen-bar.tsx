import type { Figure } from '../../../../shared/model/figure.ts'
import type { Locked } from '../locks/use-locked.ts'
import { ThingsButton } from '../things/things-button.tsx'
import { DrawingChoice } from './drawing/drawing-choice.tsx'
import { SurfaceChoice } from './surface-choice.tsx'
import type { SurfaceDesk } from './surface-editor.tsx'
import type { SurfaceMenu } from './use-surface-menu.tsx'

/** In the place of the tools while something is chosen: with cards among it what is done with cards, else with drawings. */
export function ChosenBar({
  surface,
  deeds,
  drawingDeeds,
  menu,
  locked,
  desk,
  onPhotos,
}: Pick<SurfaceDesk, 'surface' | 'deeds' | 'drawingDeeds'> & {
  readonly menu: SurfaceMenu
  readonly locked: Locked
  readonly desk: () => SurfaceDesk
  /** Writes the cards of photos. */
  readonly onPhotos: (ids: readonly Figure['id'][]) => void
}) {
  const { chosen } = surface
  const things = <ThingsButton items={locked.inMenu(menu.things())} />
  const areDrawings = [...chosen].every((id) => surface.findDrawing(id) !== null)
  if (areDrawings)
    return <DrawingChoice {...{ surface, deeds: drawingDeeds, desk, things, locked, onPhotos }} />
  return <SurfaceChoice {...{ surface, deeds, drawingDeeds, menu, things, locked }} />
}
