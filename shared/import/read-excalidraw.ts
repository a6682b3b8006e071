import { z } from 'zod'
import type { CardCells } from '../canvas/card-columns.ts'
import { type CardColour, cardType } from '../model/card.ts'
import { failure, ok, type Result } from '../util/result.ts'
import { rowLimit } from './read-table.ts'

/** Why a file gives no cards. */
export type ExcalidrawProblem = 'not-excalidraw' | 'too-many' | 'too-many-texts' | 'nothing'

/** A drawing of Excalidraw as cards, in the order in which it is read: from above, then from the left. */
export interface ReadDrawing {
  readonly cards: readonly CardCells[]
  /** Things without words: lines, drawings, pictures, empty shapes. */
  readonly leftOutCount: number
}

/** More things than any drawing has that people made together, and still read in a breath. */
const mostElements = 20_000

const coordinate = z.number().min(-1e9).max(1e9)

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
})

type Element = z.infer<typeof elementSchema>

const fileSchema = z.object({
  type: z.literal('excalidraw'),
  elements: z.array(z.unknown()).max(mostElements),
})

/**
 * Reads a file of Excalidraw: each shape with words and each text becomes a card, of the colour that is nearest; frames become
 * zones. What is drawn without words stays out. Elements that are damaged, or of a kind that is not known, are passed over.
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
  const texts = elements.filter((element) => element.type === 'text' && wordsOf(element) !== '')
  const holders = new Set(texts.flatMap(({ containerId }) => containerId ?? []))
  const cards = texts
    .map((element) => ({ element, place: byId.get(element.containerId ?? '') ?? element }))
    .toSorted((one, other) => one.place.y - other.place.y || one.place.x - other.place.x)
    .map(({ element, place }): CardCells => {
      const frame = byId.get(place.frameId ?? element.frameId ?? '')
      return { text: wordsOf(element), colour: colourOf(place), zone: zoneOf(frame) }
    })
  const leftOut = elements.filter(
    ({ id, type }) => type !== 'text' && type !== 'frame' && type !== 'magicframe' && !holders.has(id),
  )
  if (cards.length === 0) return failure('nothing')
  // As many as of a table: to write 20,000 cards takes the window longer than anybody waits.
  if (cards.length > rowLimit) return failure('too-many-texts')
  return ok({ cards, leftOutCount: leftOut.length })
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
