import { useEffect, useState } from 'react'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { cardType } from '../../../../shared/model/card.ts'
import { listRecords } from '../../../../shared/doc/records.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { cardChanges, type CardTexts, noCardChanges } from './card-changes.ts'

/** Cards come in handfuls when a table writes: what came is told when none has come for so long, so that a voice keeps up. */
const quietMs = 1500

/** What others, or this person's undo, changed on a canvas, in words for whoever listens to the page. */
export function useOthersSaid(canvasId: Canvas['id']): string {
  const { text } = useText()
  const { documents, session } = useTavolo()
  const [said, setSaid] = useState('')
  useEffect(() => {
    const read = (): CardTexts =>
      new Map(
        listRecords(documents, cardType)
          .filter((card) => card.canvasId === canvasId)
          .map((card) => [card.id, card.text]),
      )
    let known = read()
    let waiting = noCardChanges
    let isOwn = false
    let isAsked = false
    let timer = 0
    function tell(): void {
      timer = 0
      const { added, changed, removed } = waiting
      waiting = noCardChanges
      const parts = [
        ...(added.length > 0
          ? [text('canvases.outline.othersAdded', { count: added.length, first: added[0] ?? '' })]
          : []),
        ...(changed.length > 0
          ? [text('canvases.outline.othersChanged', { count: changed.length, first: changed[0] ?? '' })]
          : []),
        ...(removed.length > 0
          ? [text('canvases.outline.othersRemoved', { count: removed.length, first: removed[0] ?? '' })]
          : []),
      ]
      if (parts.length > 0) setSaid(`${parts.join('. ')}.`)
    }
    function look(): void {
      isAsked = false
      const now = read()
      if (!isOwn) {
        waiting = cardChanges(known, now, waiting)
        window.clearTimeout(timer)
        timer = window.setTimeout(tell, quietMs)
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
      queueMicrotask(look)
    })
    return () => {
      stopUndo()
      stopRecords()
      window.clearTimeout(timer)
    }
  }, [canvasId, documents, session, text])
  return said
}
