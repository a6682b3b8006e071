import type { KeyboardEvent } from 'react'
import { thingOf } from './board-target.ts'
import { pressWhileTying, resizedBy } from './drawing/drawing-keys.ts'
import type { SurfaceDesk } from './surface-editor.tsx'
import { readSurfaceKey, type SurfaceDeed, useArrows } from './use-surface-keys.ts'

/** What keys do on a board: they are heard where they mean a card, a figure or a line. */
export function useBoardKeys({
  desk,
  mayWrite,
  onDeed,
}: {
  /** The surface at the moment of asking. */
  readonly desk: () => SurfaceDesk
  readonly mayWrite: boolean
  readonly onDeed: (deed: SurfaceDeed, id: string) => void
}) {
  const arrows = useArrows({
    onLift(id, way) {
      const { liftTo, movedWith, idsWith } = desk().surface
      liftTo(way === null ? null : { ids: movedWith(idsWith(id)), way })
    },
    onDrop(id, way) {
      const { surface, deeds } = desk()
      deeds.drop(surface.movedWith(surface.idsWith(id)), way)
    },
  })
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      const id = thingOf(event.target)
      if (id === undefined) return
      const isDone = mayWrite && (changeDrawing(event, id, desk()) || arrows.press(id, event))
      const deed = isDone ? null : readSurfaceKey(event)
      if (!isDone && deed === null) return
      event.preventDefault()
      if (deed === null) return
      arrows.drop()
      onDeed(deed, id)
    },
    onKeyUp: (event: KeyboardEvent) => arrows.release(event),
    onBlur: arrows.drop,
  }
}

/** A line that was begun, and the size of a figure; true when the key meant one of them. */
function changeDrawing(event: KeyboardEvent, id: string, desk: SurfaceDesk): boolean {
  if (pressWhileTying(event, id, desk)) return true
  const drawing = desk.surface.findDrawing(id)
  const box = drawing?.kind === 'figure' ? resizedBy(event, drawing.box) : null
  if (drawing?.kind !== 'figure' || box === null) return false
  desk.drawingDeeds.resize(drawing.id, box)
  return true
}
