import { z } from 'zod'
import type { CardCells } from '../canvas/card-columns.ts'
import { type CardColour, cardType } from '../model/card.ts'
import type { Connector } from '../model/connector.ts'
import { titleLength } from '../model/text-lengths.ts'
import { failure, ok, type Result } from '../util/result.ts'
import { rowLimit } from './read-table.ts'

/** Why a file gives no cards. */
export type ExcalidrawProblem = 'not-excalidraw' | 'too-many' | 'too-many-texts' | 'nothing'

/** A drawing of Excalidraw as cards, in the order in which it is read: from above, then from the left. */
export interface ReadDrawing {
  readonly cards: readonly CardCells[]
  /** Arrows and lines that tie two of the cards. */
  readonly ties: readonly DrawnTie[]
  /** Things without words that tie nothing: lines, drawings, pictures, empty shapes. */
  readonly leftOutCount: number
}

/** A line between two cards, by their places in a list of cards. */
export interface DrawnTie extends Pick<Connector, 'label' | 'heads'> {
  readonly from: number
  readonly to: number
}

/** More things than any drawing has that people made together, and still read in a breath. */
const mostElements = 20_000

const coordinate = z.number().min(-1e9).max(1e9)

/** What an end of an arrow is bound to. */
const bindingSchema = z
  .object({ elementId: z.string().max(200) })
  .nullish()
  .catch(null)

const elementSchema = z.object({
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
  backgroundColor: z.string().max(60).nullish(),
  name: z.string().max(1000).nullish(),
  startBinding: bindingSchema,
  endBinding: bindingSchema,
  startArrowhead: z.string().max(60).nullish().catch(null),
  endArrowhead: z.string().max(60).nullish().catch(null),
})

type Element = z.infer<typeof elementSchema>

const fileSchema = z.object({
  type: z.literal('excalidraw'),
  elements: z.array(z.unknown()).max(mostElements),
})

/**
 * Reads a file of Excalidraw: each shape with words and each text becomes a card, of the colour that is nearest; frames become
 * zones, and arrows between two of these lines with what stands on them. What else is drawn without words stays out. Elements that are damaged, or of a kind that is not known, are passed over.
 */
export function readExcalidraw(text: string): Result<ReadDrawing, ExcalidrawProblem> {
  const json = parsed(text)
  if (json === null) return failure('not-excalidraw')
  const file = fileSchema.safeParse(json)
  if (!file.success) return failure(isTooLong(json) ? 'too-many' : 'not-excalidraw')
  const elements = file.data.elements.flatMap((element) => {
    const known = elementSchema.safeParse(element)
    return known.success && known.data.isDeleted !== true ? [known.data] : []
  })
  const byId = new Map(elements.map((element) => [element.id, element]))
  const written = elements.filter((element) => element.type === 'text' && wordsOf(element) !== '')
  const isOnLine = ({ containerId }: Element) => {
    const holder = byId.get(containerId ?? '')
    return holder !== undefined && isLine(holder)
  }
  const worded = new Set(
    written.filter((element) => !isOnLine(element)).flatMap(({ id, containerId }) => [id, containerId ?? id]),
  )
  const lines = elements.filter(
    (element) => isLine(element) && (tiedBy(element)?.every((id) => worded.has(id)) ?? false),
  )
  const lineIds = new Set(lines.map(({ id }) => id))
  // What stands on a line that ties something is what the line says.
  const texts = written.filter(({ containerId }) => !lineIds.has(containerId ?? ''))
  const holders = new Set(texts.flatMap(({ containerId }) => containerId ?? []))
  const places = texts
    .map((element) => ({ element, place: byId.get(element.containerId ?? '') ?? element }))
    .toSorted((one, other) => one.place.y - other.place.y || one.place.x - other.place.x)
  const cards = places.map(({ element, place }): CardCells => {
    const frame = byId.get(place.frameId ?? element.frameId ?? '')
    return { text: wordsOf(element), colour: colourOf(place), zone: zoneOf(frame) }
  })
  const cardOf = new Map(
    places.flatMap(({ element, place }, index) => [
      [element.id, index],
      [place.id, index],
    ]),
  )
  const ties = lines.flatMap((line): { readonly id: string; readonly tie: DrawnTie }[] => {
    const [from, to] = (tiedBy(line) ?? []).map((id) => cardOf.get(id))
    if (from === undefined || to === undefined || from === to) return []
    const says = written.find(({ containerId }) => containerId === line.id)
    const label = (says === undefined ? '' : wordsOf(says)).replaceAll('\n', ' ').slice(0, titleLength)
    return [{ id: line.id, tie: { label, ...directed(line, { from, to }) } }]
  })
  const tying = new Set(ties.map(({ id }) => id))
  const leftOut = elements.filter(
    ({ id, type }) => !['text', 'frame', 'magicframe'].includes(type) && !holders.has(id) && !tying.has(id),
  )
  if (cards.length === 0) return failure('nothing')
  // As many as of a table: to write 20,000 cards takes the window longer than anybody waits.
  if (cards.length > rowLimit) return failure('too-many-texts')
  return ok({ cards, ties: ties.map(({ tie }) => tie), leftOutCount: leftOut.length })
}

function isLine({ type }: Element): boolean {
  return type === 'arrow' || type === 'line'
}

/** What both ends of a line are bound to; null when one is free. */
function tiedBy({ startBinding, endBinding }: Element): readonly [string, string] | null {
  const [start, end] = [startBinding?.elementId, endBinding?.elementId]
  return start === undefined || end === undefined ? null : [start, end]
}

/** Heads here are at the end, at both ends or at none: what has its head at its start alone is turned round. */
function directed(
  { startArrowhead, endArrowhead }: Element,
  { from, to }: { readonly from: number; readonly to: number },
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
  const [, hex] = /^#([0-9a-f]{6})/i.exec(backgroundColor ?? '') ?? []
  if (type === 'text' || hex === undefined) return cardType.defaults.colour
  const parts = [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))
  let nearest: { readonly colour: CardColour; readonly far: number } | null = null
  for (const [colour, known] of Object.entries(palette)) {
    const far = known.reduce((sum, value, index) => sum + (value - (parts[index] ?? 0)) ** 2, 0)
    if (nearest === null || far < nearest.far) nearest = { colour: colour as CardColour, far }
  }
  return nearest?.colour ?? cardType.defaults.colour
}
