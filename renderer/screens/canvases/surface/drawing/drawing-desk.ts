import type { Surface } from '../use-surface.ts'
import type { DrawingDeeds } from './use-drawing-deeds.ts'
import type { Drawing } from './use-drawing.ts'

/** What drawing by hand needs at the moment of a press. */
export interface DrawingDesk {
  readonly surface: Surface
  readonly drawing: Drawing
  readonly drawingDeeds: DrawingDeeds
  /** Focus shall go to something. */
  readonly goTo: (id: string) => void
}
