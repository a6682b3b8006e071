import type { Box, Coordinates } from '../../../../../shared/canvas/box.ts'
import type { StrokePoint } from '../../../../../shared/canvas/drawings/stroke-points.ts'
import type { Ink } from '../../../../../shared/model/drawn-fields.ts'
import type { BoxTool } from './tools.ts'

/** What is being drawn and is not on the canvas yet. */
export type Sketch =
  | { readonly kind: 'box'; readonly form: BoxTool; readonly box: Box; readonly ink: Ink }
  | {
      readonly kind: 'line'
      readonly from: Coordinates
      readonly to: Coordinates
      /** What it would be tied to; null over nothing. */
      readonly target: Box | null
      readonly ink: Ink
    }
  /** What the end of a line in the hand would be tied to. */
  | { readonly kind: 'target'; readonly box: Box; readonly ink: Ink }
  | { readonly kind: 'loop'; readonly points: readonly Coordinates[]; readonly ink: Ink }
  | {
      readonly kind: 'stroke'
      readonly points: readonly StrokePoint[]
      readonly ink: Ink
    }
