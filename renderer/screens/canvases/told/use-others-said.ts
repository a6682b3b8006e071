import { useEffect, useState } from 'react'
import { itemNames } from '../../../../shared/canvas/words/item-names.ts'
import type { TavoloDocuments } from '../../../../shared/doc/documents.ts'
import { listRecords } from '../../../../shared/doc/records.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { cardType } from '../../../../shared/model/card.ts'
import { clusterType } from '../../../../shared/model/cluster.ts'
import { connectorType } from '../../../../shared/model/connector.ts'
import { figureType } from '../../../../shared/model/figure.ts'
import { zoneType } from '../../../../shared/model/zone.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useText } from '../../../ui/text-context.tsx'
import {
  type CanvasChanges,
  canvasChanges,
  type CanvasSight,
  noChanges,
  type Told,
} from './canvas-changes.ts'
import { watchFocus } from './watch-focus.ts'
import { changesSaid } from './changes-said.ts'

/** Cards come in handfuls when a table writes: what came is told when none has come for so long, so that a voice keeps up. */
const quietMs = 1500

/** Where a table never pauses, what came is told all the same. */
const longestMs = 10_000

/** What others, or this person's undo, changed on a canvas, in words for whoever listens to the page. */
export function useOthersSaid(canvasId: Canvas['id']): string {
  const { text } = useText()
  const { documents, session } = useTavolo()
  const [said, setSaid] = useState('')
  useEffect(() => {
    const look = sightKeeper(documents, canvasId)
    const focus = watchFocus()
    let known = look()
    let waiting = noChanges
    let sinceMs = 0
    let isOwn = false
    let isAsked = false
    let timer = 0
    function tell(): void {
      timer = 0
      const told = waiting
      waiting = noChanges
      const nameOf = itemNames(text, {
        zones: listRecords(documents, zoneType),
        clusters: listRecords(documents, clusterType),
        cards: listRecords(documents, cardType),
        figures: listRecords(documents, figureType),
      })
      const words = changesSaid(text, told, nameOf)
      const here = hasGone(told, focus.takeLost()) ? focus.here() : null
      if (words !== '')
        setSaid(here === null ? words : `${words} ${text('canvases.others.youAre', { name: here })}.`)
    }
    function notice(): void {
      isAsked = false
      const now = look()
      if (!isOwn && now !== known) {
        if (waiting.size === 0) sinceMs = performance.now()
        waiting = canvasChanges(known, now, waiting)
        window.clearTimeout(timer)
        const leftMs = sinceMs + longestMs - performance.now()
        timer = window.setTimeout(tell, Math.max(0, Math.min(quietMs, leftMs)))
      }
      known = now
      isOwn = false
    }
    const stopUndo = session.undo.subscribe(() => {
      isOwn = true
    })
    const stopRecords = session.records.subscribe(() => {
      if (isAsked) return
      isAsked = true
      // By then the person's undo knows whether it was this person.
      queueMicrotask(notice)
    })
    return () => {
      focus.stop()
      stopUndo()
      stopRecords()
      window.clearTimeout(timer)
    }
  }, [canvasId, documents, session, text])
  return said
}

/** Whether something is no more at which whoever listens was. */
function hasGone(changes: CanvasChanges, lost: ReadonlySet<string>): boolean {
  return [...changes].some(([id, { deed }]) => deed === 'removed' && lost.has(id))
}

/** Looks at a canvas; gives the same sight as long as none of its lists is another. */
function sightKeeper(documents: TavoloDocuments, canvasId: Canvas['id']): () => CanvasSight {
  let lists: readonly unknown[] = []
  let sight: CanvasSight = new Map()
  return () => {
    const cards = listRecords(documents, cardType)
    const figures = listRecords(documents, figureType)
    const connectors = listRecords(documents, connectorType)
    const clusters = listRecords(documents, clusterType)
    const zones = listRecords(documents, zoneType)
    const now = [cards, figures, connectors, clusters, zones]
    if (now.every((list, index) => list === lists[index])) return sight
    lists = now
    const before = sight
    const next = new Map<string, Told>()
    function see<Thing extends Told['record']>(
      records: readonly Thing[],
      toldOf: (record: Thing) => Told,
    ): void {
      for (const record of records) {
        if (record.canvasId !== canvasId) continue
        const known = before.get(record.id)
        // Of thousands one has changed.
        next.set(record.id, known?.record === record ? known : toldOf(record))
      }
    }
    see(cards, (record) => ({ kind: 'card', record }))
    see(figures, (record) => ({ kind: 'figure', record }))
    see(connectors, (record) => ({ kind: 'line', record }))
    see(clusters, (record) => ({ kind: 'cluster', record }))
    see(zones, (record) => ({ kind: 'zone', record }))
    sight = next
    return sight
  }
}
