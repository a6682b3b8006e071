import { z } from 'zod'
import { idSchema } from '../../model/id.ts'
import { placeField, recordIdField, unitField } from './presence-fields.ts'
import { toldSketchField } from './told-sketch.ts'

/** So many of the cards that somebody has chosen are told to others: enough to see what it is about. */
export const mostChosenTold = 40

/** So many of the cards in somebody's hand move at others' tables too; what is more moves when it is put down. */
export const mostInHandTold = 80

/** Somebody who has touched nothing for so many minutes is idle. */
export const idleAfterMinutes = 2

/** Longer than a day nobody counts. */
const mostIdleMinutes = 1440

const lengthField = z.number().gt(0).max(1_000_000)

/** Schema of what a device says about the canvas that it is at. It travels as presence: in no document, nowhere kept. */
export const canvasPresenceSchema = z.object({
  canvasId: idSchema('canvas'),
  /** Cards and whatever else is chosen, the first ones. */
  chosen: z.array(recordIdField).max(mostChosenTold),
  /** The card, cluster or zone where the person is; null when nowhere. */
  at: recordIdField.nullable(),
  /** For how long nothing was touched there: a length, so that nobody's clock has to be right. 0 while somebody works. */
  idleMinutes: z.int().min(0).max(mostIdleMinutes),
  /** What is in the hand, and how far it is from where it lay. The default is for older devices, which told no zones. */
  hand: z
    .object({
      ids: z.array(recordIdField).max(mostInHandTold),
      way: placeField,
      zoneId: idSchema('zone').nullable().default(null),
    })
    .refine(({ ids, zoneId }) => ids.length > 0 || zoneId !== null)
    .nullable(),
  /** What is being drawn, or made larger. The default is for older devices. */
  sketch: toldSketchField.nullable().default(null),
  cursor: placeField.nullable(),
  /** The part of the canvas in sight; null in the list. */
  sight: z.object({ left: unitField, top: unitField, width: lengthField, height: lengthField }).nullable(),
})

/** What a device says about the canvas that it is at. Lengths and places are in canvas units. */
export type CanvasPresence = z.infer<typeof canvasPresenceSchema>

/** Reads what a device says of itself; null for everything that is not exactly that: it comes from anybody in the room. */
export function readCanvasPresence(value: unknown): CanvasPresence | null {
  if (value === undefined || value === null) return null
  const parsed = canvasPresenceSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Who has just come to a canvas. */
export function arrivedAt(canvasId: CanvasPresence['canvasId']): CanvasPresence {
  return {
    canvasId,
    chosen: [],
    at: null,
    idleMinutes: 0,
    hand: null,
    sketch: null,
    cursor: null,
    sight: null,
  }
}

/** What is left when nobody looks on: who is where, and nothing that moves. */
export function withoutMotion(presence: CanvasPresence): CanvasPresence {
  return { ...presence, hand: null, sketch: null, cursor: null, sight: null }
}

/** Minutes of idleness as they are told: none before it is worth a word. */
export function idleMinutesTold(idleMs: number): number {
  const minutes = Math.floor(idleMs / 60_000)
  return minutes < idleAfterMinutes ? 0 : Math.min(minutes, mostIdleMinutes)
}
