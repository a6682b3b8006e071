import { useMemo, useState } from 'react'
import { drawingsByZone } from '../../../../shared/canvas/drawings/drawings-by-zone.ts'
import { canvasDrawings } from '../../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { ThingId } from '../../../../shared/doc/things.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import { useQuery } from '../../../state/use-records.ts'
import { type TreeState, useTree } from '../../../ui/use-tree.ts'
import { useSilence } from '../silence/use-silence.ts'
import { createLineKeeper } from './line-keeper.ts'
import type { CardHome, OutlineItem, OutlineLine } from './outline-lines.ts'
import { outlineLines } from './outline-lines.ts'
import { type TieWords, useTieWords } from './drawings/use-tie-words.ts'
import { turnedToShow } from './turned-to-show.ts'
import { useLabels } from './use-labels.ts'

/** What is being written in: a line's own words, or a new card. */
export type Writing =
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'draft'; readonly home: CardHome }

/** The outline of a canvas as it is looked at. */
export interface Outline {
  readonly lines: readonly OutlineLine[]
  readonly tree: TreeState
  readonly writing: Writing | null
  readonly setWriting: (writing: Writing | null) => void
  readonly find: (id: string | null) => OutlineLine | null
  readonly findZone: (id: Zone['id']) => Zone | null
  /** The cards that are meant by a line: all that are chosen when it is one of them, else its own. */
  readonly cardsOf: (line: OutlineLine) => readonly Card[]
  /** The same with figures and lines among them; of a line that stands for several strokes all of these. */
  readonly thingsOf: (line: OutlineLine) => readonly ThingId[]
  /** The line where one is, and with it where a card would be added; null on an empty canvas without zones. */
  readonly current: OutlineLine | null
  readonly labelOf: (item: OutlineItem) => string
  /** What is tied to what. */
  readonly ties: TieWords
  readonly expand: (id: string, isExpanded: boolean) => void
  /** Opens all that a line lies under. */
  readonly unfold: (id: string) => void
}

const noZones: never[] = []

/** Reads the outline of a canvas, and keeps what is folded, chosen and written in. */
export function useOutline(canvasId: Canvas['id']): Outline {
  const zones = useQuery(canvasOutline, canvasId)?.zones ?? noZones
  const drawn = useQuery(canvasDrawings, canvasId)
  const drawings = useMemo(() => drawingsByZone(zones, drawn), [zones, drawn])
  const ties = useTieWords(canvasId)
  const labelOf = useLabels(canvasId, ties)
  const { writing: round, drafts: silent } = useSilence(canvasId)
  const isSilent = round?.state === 'open'
  const [turnedIds, setTurnedIds] = useState<ReadonlySet<string>>(new Set())
  const [writing, setWriting] = useState<Writing | null>(null)
  const draft = writing?.kind === 'draft' ? writing.home : null
  const writtenId = writing?.kind === 'line' ? writing.id : null
  const settle = useMemo(() => createLineKeeper(), [])
  const lines = useMemo(
    () => settle(outlineLines({ zones, drawings, turnedIds, silent, isSilent, draft, writtenId, labelOf })),
    [settle, zones, drawings, turnedIds, silent, isSilent, draft, writtenId, labelOf],
  )
  function expand(id: string, isExpanded: boolean): void {
    if (lines.find((line) => line.id === id)?.isExpanded === isExpanded) return
    const next = new Set(turnedIds)
    if (!next.delete(id)) next.add(id)
    setTurnedIds(next)
  }
  function unfold(id: string): void {
    const parts = { zones, drawings, turnedIds, silent, isSilent, draft, writtenId, labelOf }
    setTurnedIds(turnedToShow(id, parts))
  }
  const tree = useTree(lines, expand)
  const find = (id: string | null) => lines.find((line) => line.id === id) ?? null
  function findZone(id: Zone['id']): Zone | null {
    const item = find(id)?.item
    return item?.kind === 'zone' ? item.zone : null
  }
  function cardsOf(line: OutlineLine): readonly Card[] {
    const ids = tree.chosen.has(line.id) ? tree.chosen : new Set([line.id])
    return lines.flatMap(({ id, item }) => (item.kind === 'card' && ids.has(id) ? item.card : []))
  }
  function thingsOf(line: OutlineLine): readonly ThingId[] {
    if (!tree.chosen.has(line.id)) return thingsIn(line)
    return lines.flatMap((each) => (tree.chosen.has(each.id) ? thingsIn(each) : []))
  }
  return {
    lines,
    tree,
    writing,
    setWriting,
    find,
    findZone,
    cardsOf,
    thingsOf,
    current: find(tree.currentId),
    labelOf,
    ties,
    expand,
    unfold,
  }
}

function thingsIn({ item }: OutlineLine): readonly ThingId[] {
  if (item.kind === 'card') return [item.card.id]
  if (item.kind === 'figure') return [item.figure.id]
  if (item.kind === 'connector') return [item.connector.id]
  return item.kind === 'strokes' ? item.strokes.map(({ id }) => id) : []
}
