import type { Box, Coordinates } from '../../../../../shared/canvas/box.ts'
import type { StrokePoint } from '../../../../../shared/canvas/drawings/stroke-points.ts'
import type { Ink, PenWidth } from '../../../../../shared/model/drawn-fields.ts'
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
      /** It is a line of the canvas of which an end is led elsewhere: that one is drawn, as it would be. */
      readonly isLed: boolean
      readonly ink: Ink
    }
  | { readonly kind: 'loop'; readonly points: readonly Coordinates[]; readonly ink: Ink }
  | {
      readonly kind: 'stroke'
      readonly points: readonly StrokePoint[]
      readonly pen: PenWidth
      readonly ink: Ink
    }
