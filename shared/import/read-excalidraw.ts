import { z } from 'zod'
import type { Coordinates } from '../canvas/box.ts'
import type { CardCells } from '../canvas/card-columns.ts'
import { type CardColour, cardType } from '../model/card.ts'
import type { Connector } from '../model/connector.ts'
import { titleLength } from '../model/text-lengths.ts'
import { failure, ok, type Result } from '../util/result.ts'
import { type DrawnThings, drawnThings, inkOf, isDrawn, isPolyline } from './excalidraw-drawn.ts'
import {
  type Element,
  elementSchema,
  groupOf,
  isLine,
  nearestColour,
  pointsOf,
  withoutStrays,
} from './excalidraw-elements.ts'
import { rowLimit } from './read-table.ts'

/** A card of a drawing. */
export interface DrawnCard extends CardCells {
  /** What is of the same is grouped, figures too; null for what is in no group. */
  readonly group: string | null
}

/** Why a file gives nothing. */
export type ExcalidrawProblem = 'not-excalidraw' | 'too-many' | 'too-many-texts' | 'nothing'

/** A drawing of Excalidraw as cards, in the order in which it is read: from above, then from the left; and what is drawn beside. */
export interface ReadDrawing extends Pick<DrawnThings, 'figures' | 'pictures'> {
  readonly cards: readonly DrawnCard[]
  /** Arrows and lines. */
  readonly ties: readonly DrawnTie[]
  /** What is of a kind that a canvas does not have. */
  readonly leftOutCount: number
  /** Pictures of a kind that is not taken, as SVG, or that are not in the file. */
  readonly refusedCount: number
}

/** Where a line ends: at a card, by its place in the list of cards; at a figure, by its place among those; at a place of the drawing. */
export type DrawnEnd = number | { readonly figure: number } | Coordinates

/** A line of a drawing. */
export interface DrawnTie extends Pick<Connector, 'label' | 'heads'> {
  readonly from: DrawnEnd
  readonly to: DrawnEnd
  /** Not said of what was drawn before inks were read. */
  readonly look?: Pick<Connector, 'stroke' | 'colour'> | undefined
}

/** More things than any drawing has that people made together, and still read in a breath. */
const mostElements = 20_000

const fileSchema = z.object({
  type: z.literal('excalidraw'),
  elements: z.array(z.unknown()).max(mostElements),
  files: z.unknown().optional(),
})

/**
 * Reads a file of Excalidraw: each shape with words and each text becomes a card, of the colour that is nearest; frames become
 * zones; shapes without words, strokes of the pen and pictures become figures, arrows and straight lines become lines with what
 * stands on them. Elements that are damaged, or of a kind that is not known, are passed over.
 */
export function readExcalidraw(text: string): Result<ReadDrawing, ExcalidrawProblem> {
  const json = parsed(text)
  if (json === null) return failure('not-excalidraw')
  const file = fileSchema.safeParse(json)
  if (!file.success) return failure(isTooLong(json) ? 'too-many' : 'not-excalidraw')
  const elements = withoutStrays(
    file.data.elements.flatMap((element) => {
      const known = elementSchema.safeParse(element)
      return known.success && known.data.isDeleted !== true ? [known.data] : []
    }),
  )
  const byId = new Map(elements.map((element) => [element.id, element]))
  const written = elements.filter((element) => element.type === 'text' && wordsOf(element) !== '')
  const lines = elements.filter(
    (element) => isLine(element) && !isPolyline(element) && leadsSomewhere(element),
  )
  const lineIds = new Set(lines.map(({ id }) => id))
  // What stands on a line is what the line says.
  const texts = written.filter(({ containerId }) => !lineIds.has(containerId ?? ''))
  const holders = new Set(texts.flatMap(({ containerId }) => containerId ?? []))
  const drawn = drawnThings(
    elements.filter((element) => isDrawn(element) && !holders.has(element.id)),
    file.data.files,
  )
  const places = texts
    .map((element) => ({ element, place: byId.get(element.containerId ?? '') ?? element }))
    .toSorted((one, other) => one.place.y - other.place.y || one.place.x - other.place.x)
  const cards = places.map(({ element, place }): DrawnCard => {
    const frame = byId.get(place.frameId ?? element.frameId ?? '')
    return { text: wordsOf(element), colour: colourOf(place), zone: zoneOf(frame), group: groupOf(place) }
  })
  const cardOf = new Map(
    places.flatMap(({ element, place }, index) => [
      [element.id, index],
      [place.id, index],
    ]),
  )
  const ties = lines.map((line): DrawnTie => {
    const points = pointsOf(line)
    const endAt = (id: string | undefined, at: Coordinates | undefined): DrawnEnd => {
      const figure = drawn.indexOf.get(id ?? '')
      return cardOf.get(id ?? '') ?? (figure === undefined ? (at ?? { x: line.x, y: line.y }) : { figure })
    }
    const from = endAt(line.startBinding?.elementId, points[0])
    const to = endAt(line.endBinding?.elementId, points.at(-1))
    const says = written.find(({ containerId }) => containerId === line.id)
    const label = (says === undefined ? '' : wordsOf(says)).replaceAll('\n', ' ').slice(0, titleLength)
    const stroke = line.strokeStyle === 'dashed' || line.strokeStyle === 'dotted' ? 'dashed' : 'solid'
    return { label, ...directed(line, { from, to }), look: { stroke, colour: inkOf(line) } }
  })
  const leftOut = elements.filter(
    ({ id, type }) =>
      !['text', 'frame', 'magicframe', 'image'].includes(type) &&
      !holders.has(id) &&
      !lineIds.has(id) &&
      !drawn.indexOf.has(id),
  )
  if (cards.length + drawn.figures.length + ties.length === 0) return failure('nothing')
  // As many as of a table: to write 20,000 cards takes the window longer than anybody waits.
  if (cards.length > rowLimit) return failure('too-many-texts')
  if (drawn.figures.length + ties.length > rowLimit) return failure('too-many')
  const { figures, pictures, refusedCount } = drawn
  return ok({ cards, ties, figures, pictures, refusedCount, leftOutCount: leftOut.length })
}

/** Whether a line has two ends that are not the same. */
function leadsSomewhere(line: Element): boolean {
  const { startBinding, endBinding } = line
  const [start, end] = [startBinding?.elementId, endBinding?.elementId]
  if (start !== undefined && end !== undefined) return start !== end
  const points = pointsOf(line)
  const [first, last] = [points[0], points.at(-1)]
  return first !== undefined && last !== undefined && (first.x !== last.x || first.y !== last.y)
}

/** Heads here are at the end, at both ends or at none: what has its head at its start alone is turned round. */
function directed(
  { startArrowhead, endArrowhead }: Element,
  { from, to }: { readonly from: DrawnEnd; readonly to: DrawnEnd },
): Pick<DrawnTie, 'from' | 'to' | 'heads'> {
  const [hasStart, hasEnd] = [(startArrowhead ?? null) !== null, (endArrowhead ?? null) !== null]
  if (hasStart && hasEnd) return { from, to, heads: 'both' }
  if (hasStart) return { from: to, to: from, heads: 'end' }
  return { from, to, heads: hasEnd ? 'end' : 'none' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function isTooLong(json: unknown): boolean {
  const long = z.object({ type: z.literal('excalidraw'), elements: z.array(z.unknown()).min(mostElements) })
  return long.safeParse(json).success
}

function wordsOf({ text = '', originalText }: Element): string {
  return (originalText ?? text).replaceAll(/[^\S\n]+/gu, ' ').trim()
}

/** Longest name of a zone that is made of a frame. */
const longestName = 120

function zoneOf(frame: Element | undefined): string {
  return (frame?.name ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, longestName)
}

/** What a card of each colour looks like in Excalidraw: the second row of its palette. */
const palette: Readonly<Record<CardColour, readonly [red: number, green: number, blue: number]>> = {
  yellow: [255, 236, 153],
  orange: [255, 216, 168],
  pink: [252, 194, 215],
  green: [178, 242, 187],
  blue: [165, 216, 255],
  white: [255, 255, 255],
}

/** The nearest colour; text on nothing is yellow, as cards are. */
function colourOf({ type, backgroundColor }: Element): CardColour {
  return (type === 'text' ? null : nearestColour(backgroundColor, palette)) ?? cardType.defaults.colour
}
