import { z } from 'zod'

/**
 * Coordinate on a canvas, in canvas units (a pixel at 100 %), y downwards; bounded so that no hostile device can put
 * something where nobody finds it.
 */
export const canvasCoordinateField = z.number().min(-1_000_000).max(1_000_000)

/** x and y as one value: two laptops that move a card apart never end with the x of one and the y of the other. */
export const canvasPointField = z.tuple([canvasCoordinateField, canvasCoordinateField])

/** A place on a canvas, see `canvasPointField`. */
export type CanvasPoint = z.infer<typeof canvasPointField>
