import { useState } from 'react'
import { moveAgendaItem } from '../../../shared/doc/commands/agenda.ts'
import type { AgendaItem } from '../../../shared/model/agenda-item.ts'
import { useRun } from '../../state/use-run.ts'
import { useText } from '../../ui/text-context.tsx'

/** Where a dragged item would fall: before an item, or last with null. */
export type DropPlace = { readonly beforeId: AgendaItem['id'] | null }

/** The ways of putting an agenda in order. */
export interface AgendaOrder {
  /** Moves an item one place up (-1) or down (1); nothing at the ends. */
  readonly moveBy: (id: AgendaItem['id'], step: -1 | 1) => void
  readonly draggedId: AgendaItem['id'] | null
  readonly dropPlace: DropPlace | null
  readonly startDrag: (id: AgendaItem['id']) => void
  /** The pointer is over the upper or lower half of an item. */
  readonly dragOver: (id: AgendaItem['id'], half: 'upper' | 'lower') => void
  readonly drop: () => void
  readonly endDrag: () => void
  /** What happened last, for readers. */
  readonly announcement: string
}

/** Puts the items of an agenda in order, by keys or by dragging. */
export function useAgendaOrder(items: readonly AgendaItem[]): AgendaOrder {
  const { text } = useText()
  const run = useRun()
  const [draggedId, setDraggedId] = useState<AgendaItem['id'] | null>(null)
  const [dropPlace, setDropPlace] = useState<DropPlace | null>(null)
  const [announcement, setAnnouncement] = useState('')

  function move(id: AgendaItem['id'], beforeId: AgendaItem['id'] | null) {
    if (run((context) => moveAgendaItem(context, { id, beforeId })) === null) return
    const others = items.filter((item) => item.id !== id)
    const index = beforeId === null ? others.length : others.findIndex((item) => item.id === beforeId)
    const topic = items.find((item) => item.id === id)?.topic ?? ''
    setAnnouncement(text('sessions.moved', { topic, place: index + 1, count: items.length }))
  }

  function endDrag() {
    setDraggedId(null)
    setDropPlace(null)
  }

  return {
    moveBy(id, step) {
      const index = items.findIndex((item) => item.id === id)
      const target = index + step
      if (index === -1 || target < 0 || target >= items.length) return
      const before = step === -1 ? items[target] : items[target + 1]
      move(id, before?.id ?? null)
    },
    draggedId,
    dropPlace,
    startDrag: setDraggedId,
    dragOver(id, half) {
      const index = items.findIndex((item) => item.id === id)
      setDropPlace({ beforeId: half === 'upper' ? id : (items[index + 1]?.id ?? null) })
    },
    drop() {
      if (draggedId !== null && dropPlace !== null && dropPlace.beforeId !== draggedId) {
        move(draggedId, dropPlace.beforeId)
      }
      endDrag()
    },
    endDrag,
    announcement,
  }
}
