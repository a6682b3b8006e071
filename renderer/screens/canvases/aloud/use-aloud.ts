import { useState } from 'react'
import { callNext } from '../../../../shared/doc/commands/read-aloud.ts'
import type { TavoloDocuments } from '../../../../shared/doc/documents.ts'
import { countDrafts } from '../../../../shared/doc/private-writing.ts'
import { type Reading, readingOf } from '../../../../shared/doc/read-aloud.ts'
import { findRecord } from '../../../../shared/doc/records.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { type Card, cardType } from '../../../../shared/model/card.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'

/** What is read aloud, as it is looked at here. */
export interface Aloud extends Pick<Reading, 'awaited' | 'hasNext'> {
  /** Those that were read, and the one that is. */
  readonly cards: readonly Card[]
  /** Of all, also those that still wait. */
  readonly total: number
  /** The one that is looked at, from 0; -1 before the first. */
  readonly at: number
  readonly card: Card | null
  /** Goes on: to the next that was read, after the last of them calls one. null when there is none. */
  readonly next: (() => void) | null
  /** Back to the one before; null at the first. */
  readonly previous: (() => void) | null
}

/** Keeps the reading of a canvas and the place in it; null while nothing is read aloud. */
export function useAloud(canvasId: Canvas['id']): Aloud | null {
  const run = useRun()
  const facts = useQuery(readAloud, canvasId)
  // null follows what is called.
  const [lookedAt, setLookedAt] = useState<number | null>(null)
  if (facts === null) return null
  const { cards, awaited, hasNext, total, writingId } = facts
  const last = cards.length - 1
  const at = lookedAt === null ? last : Math.min(lookedAt, last)
  const call = (): void => {
    setLookedAt(null)
    run((context) => callNext(context, writingId))
  }
  const goOn = (): void => setLookedAt(at + 1 >= last ? null : at + 1)
  return {
    cards,
    awaited,
    hasNext,
    total,
    at,
    card: cards[at] ?? null,
    next: at < last ? goOn : hasNext ? call : null,
    previous: at > 0 ? () => setLookedAt(at - 1) : null,
  }
}

function readAloud(
  documents: TavoloDocuments,
  canvasId: Canvas['id'],
): (Reading & { readonly cards: readonly Card[]; readonly total: number }) | null {
  const reading = readingOf(documents, canvasId)
  if (reading === null) return null
  const cards = reading.cardIds.flatMap((id) => findRecord(documents, cardType, id) ?? [])
  return { ...reading, cards, total: cards.length + countDrafts(documents, [reading.writingId]).cards }
}
