import { z } from 'zod'
import type { Box, Coordinates } from '../canvas/box.ts'

const coordinate = z.number().min(-1e9).max(1e9)

/** What an end of an arrow is bound to. */
const bindingSchema = z
  .object({ elementId: z.string().max(200) })
  .nullish()
  .catch(null)

/** What is read of an element; a field that is damaged counts as not there. */
export const elementSchema = z.object({
  id: z.string().max(200),
  type: z.string().max(60),
  x: coordinate.catch(0),
  y: coordinate.catch(0),
  isDeleted: z.boolean().optional(),
  text: z.string().max(1_000_000).optional(),
  /** Without the line breaks of its shape. */
  originalText: z.string().max(1_000_000).nullish(),
  containerId: z.string().max(200).nullish(),
  frameId: z.string().max(200).nullish(),
  /** The groups that it is in, the innermost first. */
  groupIds: z.array(z.string().max(200)).max(100).nullish().catch(null),
  backgroundColor: z.string().max(60).nullish(),
  name: z.string().max(1000).nullish(),
  startBinding: bindingSchema,
  endBinding: bindingSchema,
  startArrowhead: z.string().max(60).nullish().catch(null),
  endArrowhead: z.string().max(60).nullish().catch(null),
  width: coordinate.catch(0),
  height: coordinate.catch(0),
  /** By how much it is turned around its middle, in radians, as a clock goes. */
  angle: z.number().nullish().catch(null),
  strokeColor: z.string().max(60).nullish().catch(null),
  strokeWidth: z.number().nullish().catch(null),
  strokeStyle: z.string().max(60).nullish().catch(null),
  /** Of what is drawn point by point, from its own place. */
  points: z
    .array(z.tuple([coordinate, coordinate]).rest(z.unknown()))
    .max(50_000)
    .nullish()
    .catch(null),
  pressures: z.array(z.number()).max(50_000).nullish().catch(null),
  /** Whether pressures were made up, from how fast the hand was. */
  simulatePressure: z.boolean().nullish().catch(null),
  /** Of an image: which of the files of the drawing it shows. */
  fileId: z.string().max(200).nullish().catch(null),
})

/** An element of Excalidraw, as far as it is read. */
export type Element = z.infer<typeof elementSchema>

/** As far as anything of a drawing lies from the middle of it, in canvas units, whatever the rest: a canvas ends not much farther. */
const farthest = 400_000

/** Nearer than this, a few screens, nothing is a stray. */
const alwaysNear = 5000

/** So many times farther from the middle than half of the drawing is what strayed: all of an even one lies within twice. */
const strayTimes = 20

/** The elements, with what strayed far away, as by a slip of the hand, brought as near as a canvas can hold it with all else. */
export function withoutStrays(elements: readonly Element[]): readonly Element[] {
  const nearX = bringNear(elements.map(({ x }) => x))
  const nearY = bringNear(elements.map(({ y }) => y))
  return elements.map((element) => ({ ...element, x: nearX(element.x), y: nearY(element.y) }))
}

function bringNear(places: readonly number[]): (place: number) => number {
  const middle = medianOf(places)
  const usual = medianOf(places.map((place) => Math.abs(place - middle)))
  const most = Math.min(farthest, alwaysNear + strayTimes * usual)
  return (place) => Math.max(middle - most, Math.min(middle + most, place))
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Whether it is an arrow or a line. */
export function isLine({ type }: Element): boolean {
  return type === 'arrow' || type === 'line'
}

/** The group that it is in, of nested ones the outermost; null in none. */
export function groupOf({ groupIds }: Element): string | null {
  return groupIds?.at(-1) ?? null
}

/** The points of an element on the canvas, as it is turned. */
export function pointsOf({ x, y, points, angle }: Element): Coordinates[] {
  const lying = (points ?? []).map(([left, top]) => ({ x: x + left, y: y + top }))
  const turn = angle ?? 0
  if (turn === 0 || lying.length === 0) return lying
  const middle = { x: middleOf(lying.map((point) => point.x)), y: middleOf(lying.map((point) => point.y)) }
  const [sine, cosine] = [Math.sin(turn), Math.cos(turn)]
  return lying.map((point) => {
    const [right, down] = [point.x - middle.x, point.y - middle.y]
    return { x: middle.x + right * cosine - down * sine, y: middle.y + right * sine + down * cosine }
  })
}

/** The box of an element on the canvas: nothing is turned there, but what lies on its side does. */
export function boxOf({ x, y, width, height, angle }: Element): Box {
  const lying = { left: x, top: y, width: Math.abs(width), height: Math.abs(height) }
  if (Math.abs(Math.sin(angle ?? 0)) <= Math.SQRT1_2) return lying
  const aside = (lying.width - lying.height) / 2
  return { left: x + aside, top: y - aside, width: lying.height, height: lying.width }
}

function middleOf(values: readonly number[]): number {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  return (least + most) / 2
}

/** Which of the colours that are known is nearest to one; null of what is no colour. */
export function nearestColour<Name extends string>(
  colour: string | null | undefined,
  palette: Readonly<Record<Name, readonly [red: number, green: number, blue: number]>>,
): Name | null {
  const [, hex] = /^#([0-9a-f]{6})/i.exec(colour ?? '') ?? []
  if (hex === undefined) return null
  const parts = [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))
  let nearest: { readonly name: Name; readonly far: number } | null = null
  for (const name of Object.keys(palette) as Name[]) {
    const far = palette[name].reduce((sum, value, index) => sum + (value - (parts[index] ?? 0)) ** 2, 0)
    if (nearest === null || far < nearest.far) nearest = { name, far }
  }
  return nearest?.name ?? null
}
