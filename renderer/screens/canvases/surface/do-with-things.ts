import type { ThingDeed } from '../things/thing-keys.ts'
import { thingsAmong } from './drawing/drawing-keys.ts'
import type { SurfaceDesk } from './surface-editor.tsx'

/** Carries out what is done with cards, figures and lines alike; copies are chosen. */
export function doWithThings({ surface, thingDeeds, goTo }: SurfaceDesk, deed: ThingDeed, id: string): void {
  const made = thingDeeds.carryOut(deed, thingsAmong(surface, surface.idsWith(id)))
  const [first] = made
  if (first === undefined) return
  surface.choose(made)
  goTo(first)
}
