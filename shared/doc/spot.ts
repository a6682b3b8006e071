import { canvasPointField, type CanvasPoint } from '../model/canvas-point.ts'

/** Where somebody put a card, as it is kept: `[cardId, turn, x, y]`, without x and y when the canvas may place it. */
export interface Spot {
  readonly cardId: string
  /** How often the card had been put somewhere before, as far as the device knew: the highest counts. */
  readonly turn: number
  /** null lets the canvas place it. */
  readonly point: CanvasPoint | null
}

/** No card is put somewhere more often; what says so was written past Tavolo. */
const turnLimit = 1_000_000_000

/** Longest id of a record. */
const idLength = 210

/** A stored spot; null when it is none (a damaged or hostile peer). */
export function readSpot(stored: unknown): Spot | null {
  if (!Array.isArray(stored)) return null
  const [cardId, turn, ...point] = stored as readonly unknown[]
  if (typeof cardId !== 'string' || cardId.length > idLength) return null
  if (typeof turn !== 'number' || !Number.isInteger(turn) || turn < 0 || turn > turnLimit) return null
  if (point.length === 0) return { cardId, turn, point: null }
  const parsed = canvasPointField.safeParse(point)
  return parsed.success ? { cardId, turn, point: parsed.data } : null
}

/** What is kept of a spot. */
export function storedSpot({ cardId, turn, point }: Spot): (string | number)[] {
  return [cardId, turn, ...(point ?? [])]
}

/** The turn after another. */
export function turnAfter(turn: number): number {
  return Math.min(turn + 1, turnLimit)
}

/**
 * Of two spots of one card the one that counts: put there later, as far as turns say; of two devices that did not know of
 * each other the same on every device.
 */
export function laterSpot(left: Spot, right: Spot): Spot {
  const [a, b] = [sortKey(left), sortKey(right)]
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0
    if (value !== other) return value > other ? left : right
  }
  return left
}

/** Somebody's point goes before nobody's. */
function sortKey({ turn, point }: Spot): readonly number[] {
  return [turn, point === null ? 0 : 1, point?.[0] ?? 0, point?.[1] ?? 0]
}
