import { type Id, idSchema } from '../model/id.ts'
import { compareText } from '../util/compare-text.ts'
import type { TavoloDocuments } from './documents.ts'
import { draftCountsRoot, writingSeparator, writingsOf } from './private-writing.ts'

/**
 * Name of the root map of turns in which drafts are read aloud, in the work document: under `writing:1|3|device-a` the device
 * that is called third, by `device-a`; under `…|card` the card that it answered with, empty when it had none left. Only
 * what has been called leaves a device. A turn is never written twice: of two laptops that call apart both are answered.
 */
export const turnsRoot = 'draftTurns'

/** At the end of the key of an answer. */
export const answerPart = 'card'

/** A device that was called to show its next draft. */
export interface ReadingTurn {
  /** Its key in the root. */
  readonly key: string
  /** From 1; two that laptops called apart may have the same. */
  readonly number: number
  readonly deviceId: string
  /** `null` when the device had nothing left; `waiting` until it answers. */
  readonly cardId: Id<'card'> | null | 'waiting'
}

const cardIdSchema = idSchema('card')

/** The turns of a round, in their order, the same on every device. */
export function turnsOf({ work }: TavoloDocuments, writingId: Id<'writing'>): readonly ReadingTurn[] {
  const root = work.getMap<unknown>(turnsRoot)
  const turns = [...root.keys()].flatMap((key): ReadingTurn[] => {
    const [id, part, , rest] = key.split(writingSeparator)
    const deviceId = root.get(key)
    const number = Number(part)
    if (id !== writingId || rest !== undefined) return []
    if (!Number.isSafeInteger(number) || typeof deviceId !== 'string') return []
    return [{ key, number, deviceId, cardId: answerOf(root.get(key + writingSeparator + answerPart)) }]
  })
  return turns.toSorted((left, right) => left.number - right.number || compareText(left.key, right.key))
}

function answerOf(stored: unknown): ReadingTurn['cardId'] {
  if (stored === undefined) return 'waiting'
  const parsed = cardIdSchema.safeParse(stored)
  return parsed.success ? parsed.data : null
}

/**
 * The device to call next: of those on which something waits, and which owe no answer, the one that was called least often,
 * so that it goes round the table. null when there is none: all is read, or what is left is on devices that are away.
 */
export function nextToRead(documents: TavoloDocuments, writingId: Id<'writing'>): string | null {
  const called = Map.groupBy(turnsOf(documents, writingId), ({ deviceId }) => deviceId)
  const prefix = writingId + writingSeparator
  const free = [...documents.work.getMap<unknown>(draftCountsRoot).keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((deviceId) => called.get(deviceId)?.every(({ cardId }) => cardId !== 'waiting') !== false)
  const timesOf = (deviceId: string) => called.get(deviceId)?.length ?? 0
  return free.toSorted((left, right) => timesOf(left) - timesOf(right) || compareText(left, right))[0] ?? null
}

/** What is read aloud on a canvas now. */
export interface Reading {
  readonly writingId: Id<'writing'>
  /** Those that were answered with a card, in the order in which they were called. */
  readonly cardIds: readonly Id<'card'>[]
  /** How many were called and have not answered. */
  readonly awaited: number
  /** Whether somebody can be called. */
  readonly hasNext: boolean
}

/** The round that is read aloud on a canvas; of several the oldest. null for none. */
export function readingOf(documents: TavoloDocuments, canvasId: Id<'canvas'>): Reading | null {
  const writing = writingsOf(documents, canvasId).find(({ state }) => state === 'aloud')
  if (writing === undefined) return null
  const turns = turnsOf(documents, writing.id)
  return {
    writingId: writing.id,
    cardIds: turns.flatMap(({ cardId }) => (cardId === null || cardId === 'waiting' ? [] : cardId)),
    awaited: turns.filter(({ cardId }) => cardId === 'waiting').length,
    hasNext: nextToRead(documents, writing.id) !== null,
  }
}
