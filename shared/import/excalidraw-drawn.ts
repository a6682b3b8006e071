import { z } from 'zod'
import type { Coordinates } from '../canvas/box.ts'
import { strokeFigure } from '../canvas/drawings/stroke-points.ts'
import { type Ink, type PenWidth, plainInk } from '../model/drawn-fields.ts'
import type { Figure, FigureForm } from '../model/figure.ts'
import { boxOf, type Element, groupOf, isLine, nearestColour, pointsOf } from './excalidraw-elements.ts'

/** A shape without words, a stroke or a picture, where the drawing had it. */
export interface DrawnFigure extends Pick<Figure, 'size' | 'path' | 'pen' | 'colour'> {
  readonly form: Extract<FigureForm, 'rectangle' | 'ellipse' | 'diamond' | 'stroke' | 'image'>
  readonly at: Coordinates
  /** Of an image: which of the pictures; null for all others. */
  readonly picture: number | null
  /** What is of the same is grouped, cards too; null for what is in no group. */
  readonly group: string | null
}

/** A picture of a drawing: still as it stood in the file, and not trusted for what it says it is. */
export interface DrawnPicture {
  readonly mimeType: 'image/png' | 'image/jpeg'
  readonly base64: string
}

/** What a drawing has beside words, and the element that each figure was. */
export interface DrawnThings {
  readonly figures: readonly DrawnFigure[]
  readonly pictures: readonly DrawnPicture[]
  /** Where a figure is in the list, by its element. */
  readonly indexOf: ReadonlyMap<string, number>
  /** Pictures of a kind that is not taken, as SVG, or that are not in the file. */
  readonly refusedCount: number
}

const shapes = ['rectangle', 'ellipse', 'diamond'] as const

/** So many pictures come in at a time: each is cleaned by itself. */
const mostPictures = 60

/** Whether an element is drawn as a figure when no words are in it. */
export function isDrawn(element: Element): boolean {
  return ['freedraw', 'image', ...shapes].includes(element.type) || isPolyline(element)
}

/** A line with more than two points: of lines that tie things only the ends are kept, of these all of them. */
export function isPolyline({ type, points, startBinding, endBinding }: Element): boolean {
  return type === 'line' && (points?.length ?? 0) > 2 && (startBinding ?? endBinding ?? null) === null
}

/** Takes shapes without words, strokes and pictures out of a drawing. */
export function drawnThings(elements: readonly Element[], files: unknown): DrawnThings {
  const figures: DrawnFigure[] = []
  const indexOf = new Map<string, number>()
  const pictures = new Pictures(files)
  for (const element of elements) {
    const figure = element.type === 'image' ? imageOf(element, pictures) : figureOf(element)
    if (figure === null) continue
    indexOf.set(element.id, figures.length)
    figures.push({ ...figure, group: groupOf(element) })
  }
  return { figures, pictures: pictures.all, indexOf, refusedCount: pictures.refusedCount }
}

function figureOf(element: Element): Omit<DrawnFigure, 'group'> | null {
  const { type } = element
  const blank = { path: [], pen: penOf(element), colour: inkOf(element), picture: null }
  if (type === 'freedraw' || isLine(element)) {
    const stroke = strokeFigure(
      pointsOf(element).map((at, index) => ({ ...at, pressure: pressureAt(element, index) })),
    )
    if (stroke === null) return null
    const [left, top] = stroke.point
    return { ...blank, form: 'stroke', at: { x: left, y: top }, size: stroke.size, path: stroke.path }
  }
  const form = shapes.find((shape) => shape === type)
  return form === undefined ? null : { ...blank, form, ...lyingBox(element) }
}

function imageOf(element: Element, pictures: Pictures): Omit<DrawnFigure, 'group'> | null {
  const picture = pictures.take(element.fileId ?? '')
  if (picture === null) return null
  // A photo that lies on its side still shows all of itself in the box that it had.
  const box = lyingBox({ ...element, angle: 0 })
  return { form: 'image', ...box, path: [], pen: 'medium', colour: plainInk, picture }
}

function lyingBox(element: Element): Pick<DrawnFigure, 'at' | 'size'> {
  const { left, top, width, height } = boxOf(element)
  const side = (length: number) => Math.min(1_000_000, Math.max(1, Math.round(Math.abs(length))))
  return { at: { x: left, y: top }, size: [side(width), side(height)] }
}

/** Made up pressures are left out: a mouse says half. */
function pressureAt({ pressures, simulatePressure }: Element, index: number): number {
  return simulatePressure === true ? 0.5 : (pressures?.[index] ?? 0.5)
}

/** Excalidraw draws with 1, 2 and 4. */
function penOf({ strokeWidth }: Element): PenWidth {
  const width = strokeWidth ?? 2
  if (width <= 1) return 'thin'
  return width <= 2 ? 'medium' : 'thick'
}

const inkPalette: Readonly<Record<Ink, readonly [red: number, green: number, blue: number]>> = {
  black: [30, 30, 30],
  red: [224, 49, 49],
  orange: [240, 140, 0],
  green: [47, 158, 68],
  blue: [25, 113, 194],
  purple: [156, 54, 181],
}

/** The ink that is nearest to the colour of a line. */
export function inkOf({ strokeColor }: Element): Ink {
  return nearestColour(strokeColor, inkPalette) ?? plainInk
}

const fileSchema = z.object({ mimeType: z.string().max(100), dataURL: z.string() })

/** PNG and JPEG alone: what else calls itself a picture, above all SVG, may hold commands. */
const pictureStart = /^data:(image\/png|image\/jpeg);base64,/

/** The files of a drawing, each taken once. */
class Pictures {
  readonly all: DrawnPicture[] = []
  refusedCount = 0
  readonly #files: Readonly<Record<string, unknown>>
  readonly #known = new Map<string, number>()

  constructor(files: unknown) {
    this.#files = typeof files === 'object' && files !== null ? (files as Record<string, unknown>) : {}
  }

  /** The place of a picture; null when it is none that is taken. */
  take(id: string): number | null {
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const file = fileSchema.safeParse(Object.hasOwn(this.#files, id) ? this.#files[id] : null)
    const start = file.success ? pictureStart.exec(file.data.dataURL) : null
    const mimeType = start?.[1] === 'image/png' || start?.[1] === 'image/jpeg' ? start[1] : null
    if (!file.success || start === null || mimeType === null || this.all.length >= mostPictures) {
      this.refusedCount += 1
      return null
    }
    this.#known.set(id, this.all.length)
    this.all.push({ mimeType, base64: file.data.dataURL.slice(start[0].length) })
    return this.all.length - 1
  }
}
