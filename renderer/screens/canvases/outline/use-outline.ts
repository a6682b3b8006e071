import { useMemo, useState } from 'react'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import { isSameValue } from '../../../../shared/util/same-value.ts'
import { useQuery } from '../../../state/use-records.ts'
import { type TreeState, useTree } from '../../../ui/use-tree.ts'
import { useSilence } from '../silence/use-silence.ts'
import type { CardHome, OutlineItem, OutlineLine } from './outline-lines.ts'
import { outlineLines } from './outline-lines.ts'
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
  /** The line where one is, and with it where a card would be added; null on an empty canvas without zones. */
  readonly current: OutlineLine | null
  readonly labelOf: (item: OutlineItem) => string
  readonly expand: (id: string, isExpanded: boolean) => void
}

const noZones: never[] = []

/** Reads the outline of a canvas, and keeps what is folded, chosen and written in. */
export function useOutline(canvasId: Canvas['id']): Outline {
  const zones = useQuery(canvasOutline, canvasId)?.zones ?? noZones
  const labelOf = useLabels(canvasId)
  const { writing: round, drafts: silent } = useSilence(canvasId)
  const isSilent = round?.state === 'open'
  const [closedIds, setClosedIds] = useState<ReadonlySet<string>>(new Set())
  const [writing, setWriting] = useState<Writing | null>(null)
  const draft = writing?.kind === 'draft' ? writing.home : null
  const writtenId = writing?.kind === 'line' ? writing.id : null
  const settle = useMemo(() => createLineKeeper(), [])
  const lines = useMemo(
    () => settle(outlineLines({ zones, closedIds, silent, isSilent, draft, writtenId, labelOf })),
    [settle, zones, closedIds, silent, isSilent, draft, writtenId, labelOf],
  )
  function expand(id: string, isExpanded: boolean): void {
    const next = new Set(closedIds)
    if (isExpanded) next.delete(id)
    else next.add(id)
    setClosedIds(next)
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
  return {
    lines,
    tree,
    writing,
    setWriting,
    find,
    findZone,
    cardsOf,
    current: find(tree.currentId),
    labelOf,
    expand,
  }
}

/** Gives each line as the object it was as long as it says the same, so that it is not painted again. */
function createLineKeeper(): (lines: readonly OutlineLine[]) => readonly OutlineLine[] {
  let known = new Map<string, OutlineLine>()
  return (lines) => {
    const settled = lines.map((line) => {
      const before = known.get(line.id)
      return before !== undefined && isSameValue(before, line) ? before : line
    })
    known = new Map(settled.map((line) => [line.id, line]))
    return settled
  }
}
