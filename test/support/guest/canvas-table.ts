import { addCanvas, putOnTable } from '../../../shared/doc/commands/canvases.ts'
import { addCard } from '../../../shared/doc/commands/cards.ts'
import { openVote, type NewVote } from '../../../shared/doc/commands/votes.ts'
import { addZone } from '../../../shared/doc/commands/zones.ts'
import { canvasOnTable } from '../../../shared/doc/queries/canvases.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import type { Canvas } from '../../../shared/model/canvas.ts'
import { type Card, cardType } from '../../../shared/model/card.ts'
import type { Vote } from '../../../shared/model/vote.ts'
import type { Zone } from '../../../shared/model/zone.ts'
import { valueOf } from '../value-of.ts'
import type { MartasSeat } from './guest-table.ts'

/** A canvas on the table, with two zones. */
export interface CanvasOnTable {
  readonly canvas: Canvas
  readonly obstacles: Zone
  readonly helps: Zone
}

/** Marta puts a canvas on the table: what stands in the way, what helps. */
export function putCanvasOnTable({ marta, session }: Pick<MartasSeat, 'marta' | 'session'>): CanvasOnTable {
  const title = 'Ostacoli e aiuti'
  const question = 'Che cosa frena il vicinato, e che cosa lo aiuta?'
  const words = { zones: {} }
  const made = { title, question, template: '', sessionId: session.id, words }
  const canvas = valueOf(addCanvas(marta, made))
  const obstacles = valueOf(addZone(marta, { canvasId: canvas.id, label: 'Ostacoli' }))
  const helps = valueOf(addZone(marta, { canvasId: canvas.id, label: 'Aiuti' }))
  valueOf(putOnTable(marta, canvas.id))
  return { canvas, obstacles, helps }
}

/** Marta writes a card for somebody who has no phone. */
export function writeCard(
  { marta }: Pick<MartasSeat, 'marta'>,
  zone: Zone,
  card: Pick<Card, 'text'> & Partial<Pick<Card, 'authorId' | 'colour' | 'clusterId'>>,
): Card {
  const place = { canvasId: zone.canvasId, zoneId: zone.id }
  return valueOf(addCard(marta, { authorId: null, ...place, ...card }))
}

/** Marta opens a vote over the whole canvas: two dots each, one on a card, unless something else is said. */
export function openDots(
  { marta }: Pick<MartasSeat, 'marta'>,
  { canvas }: Pick<CanvasOnTable, 'canvas'>,
  rules: Partial<NewVote> = {},
): Vote {
  const usual = { dotsPerVoter: 2, dotsOnOne: 1, dotsOnOwn: null, isAnonymous: true, isHidden: false }
  const vote = { canvasId: canvas.id, zoneId: null, question: 'Da dove si comincia?', ...usual, ...rules }
  return valueOf(openVote(marta, vote))
}

/** The cards of the canvas on the table, as Marta has them, in order. */
export function cardsAt({ marta: { documents } }: Pick<MartasSeat, 'marta'>): readonly Card[] {
  const canvasId = canvasOnTable(documents)?.id
  return listRecords(documents, cardType).filter((card) => card.canvasId === canvasId)
}

/** What they say. */
export function wordsAt(seat: Pick<MartasSeat, 'marta'>): readonly string[] {
  return cardsAt(seat).map(({ text }) => text)
}
