import type { KeyboardEvent } from 'react'
import type { Locked } from '../locks/use-locked.ts'
import { thingOf } from './board-target.ts'
import { resizedBy } from './drawing/drawing-keys.ts'
import { isNameBegun, pressWhileTying } from './drawing/tying-keys.ts'
import type { SurfaceDesk } from './surface-editor.tsx'
import { readSurfaceKey, type SurfaceDeed, useArrows } from './use-surface-keys.ts'

/** What keys do on a board: they are heard where they mean a card, a figure or a line. */
export function useBoardKeys({
  desk,
  mayWrite,
  locked,
  onDeed,
}: {
  /** The surface at the moment of asking. */
  readonly desk: () => SurfaceDesk
  readonly mayWrite: boolean
  readonly locked: Locked
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
      const isDone =
        mayWrite &&
        (pressWhileTying(event, id, desk()) ||
          beginsName(event, desk()) ||
          (movesAt(event) && locked.refuses('move')) ||
          resizes(event, id, { desk: desk(), locked }) ||
          arrows.press(id, event))
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

/** The first letter of what a line shall be tied to; true when the key was one. */
function beginsName(event: KeyboardEvent, desk: SurfaceDesk): boolean {
  if (!isNameBegun(event, desk)) return false
  if (event.target instanceof HTMLElement) desk.drawing.setNamed({ words: event.key, anchor: event.target })
  return true
}

/** Whether a key moves what is meant. */
function movesAt({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.startsWith('Arrow') && !ctrlKey && !metaKey && !altKey
}

/** The size of a figure; true when the key meant it. */
function resizes(
  event: KeyboardEvent,
  id: string,
  { desk, locked }: { readonly desk: SurfaceDesk; readonly locked: Locked },
): boolean {
  const drawing = desk.surface.findDrawing(id)
  const box = drawing?.kind === 'figure' ? resizedBy(event, drawing.box) : null
  if (drawing?.kind !== 'figure' || box === null) return false
  if (!locked.refuses('move')) desk.drawingDeeds.resize(drawing.id, box)
  return true
}
