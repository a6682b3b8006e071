import { useState } from 'react'
import type { Card } from '../../../../shared/model/card.ts'
import { MenuAt } from '../../../ui/menu-at.tsx'
import type { MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import { useText } from '../../../ui/text-context.tsx'
import { PhotoCardsSheet } from '../pictures/photo-cards-sheet.tsx'
import { CardDetails } from './card-details.tsx'
import { FigureDetails, LineDetails } from './drawings/drawing-details.tsx'
import type { OutlineItem, OutlineLine } from './outline-lines.ts'
import { ZoneDetails } from './zones/zone-details.tsx'
import type { Outline } from './use-outline.ts'

/** What is open at a line: all that can be done, what else it says, the agenda of a verbale, the cards of a photo. */
export interface Opened {
  readonly kind: 'menu' | 'details' | 'minutes' | 'photo'
  readonly id: string
  readonly anchor: HTMLElement
}

/** Keeps what is open at a line. */
export function useOpened({ tree, writing }: Outline): {
  readonly opened: Opened | null
  readonly open: (kind: Opened['kind'], line: OutlineLine) => void
  readonly close: () => void
} {
  const [opened, setOpened] = useState<Opened | null>(null)
  return {
    opened,
    open(kind, { id }) {
      const row = tree.ref.current?.querySelector<HTMLElement>(`[data-tree-line="${CSS.escape(id)}"]`)
      if (row !== null && row !== undefined) setOpened({ kind, id, anchor: row })
    },
    close() {
      // What the menu opened in its own place stays.
      setOpened((now) => (now === opened ? null : now))
      // What the menu opened in the line keeps focus; else it goes back to the line.
      if (opened !== null && writing === null) tree.goTo(opened.id)
    },
  }
}

/** Whether a line says more than its words: `D` opens that. */
export function hasDetails(item: OutlineItem): boolean {
  const { kind } = item
  if (kind === 'zone') return item.zone !== null
  return kind === 'card' || kind === 'figure' || kind === 'connector'
}

/** What is open at a line. */
export function OpenedAtLine({
  opened: { kind, anchor },
  line,
  authorId,
  menuOf,
  agendaOf,
  onClose,
}: {
  readonly opened: Opened
  readonly line: OutlineLine
  /** Who signs the cards that are written of a photo. */
  readonly authorId: Card['authorId']
  readonly menuOf: (line: OutlineLine) => readonly MenuItemSpec[]
  /** The items of a verbale to choose from. */
  readonly agendaOf: (line: OutlineLine) => readonly MenuItemSpec[]
  readonly onClose: () => void
}) {
  const { text } = useText()
  const { item } = line
  if (kind === 'photo') {
    return (
      item.kind === 'figure' && (
        <PhotoCardsSheet
          {...{ canvasId: item.figure.canvasId, figureIds: [item.figure.id], authorId, onClose }}
        />
      )
    )
  }
  if (kind !== 'details') {
    const label = text(kind === 'menu' ? 'canvases.outline.menu' : 'from-canvas.toMinutes')
    const items = kind === 'menu' ? menuOf(line) : agendaOf(line)
    return <MenuAt anchor={anchor} label={label} items={items} onClose={onClose} />
  }
  if (item.kind === 'zone' && item.zone !== null)
    return <ZoneDetails zone={item.zone} anchor={anchor} onClose={onClose} />
  if (item.kind === 'figure') return <FigureDetails figure={item.figure} anchor={anchor} onClose={onClose} />
  if (item.kind === 'connector')
    return <LineDetails connector={item.connector} anchor={anchor} onClose={onClose} />
  return item.kind === 'card' && <CardDetails card={item.card} anchor={anchor} onClose={onClose} />
}
