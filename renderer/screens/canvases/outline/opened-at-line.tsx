import { useState } from 'react'
import { MenuAt } from '../../../ui/menu-at.tsx'
import type { MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import { useText } from '../../../ui/text-context.tsx'
import { CardDetails } from './card-details.tsx'
import type { OutlineLine } from './outline-lines.ts'
import type { Outline } from './use-outline.ts'

/** What is open at a line: all that can be done, what else a card says, the agenda of a verbale. */
export interface Opened {
  readonly kind: 'menu' | 'details' | 'minutes'
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

/** What is open at a line. */
export function OpenedAtLine({
  opened: { kind, anchor },
  line,
  menuOf,
  agendaOf,
  onClose,
}: {
  readonly opened: Opened
  readonly line: OutlineLine
  readonly menuOf: (line: OutlineLine) => readonly MenuItemSpec[]
  /** The items of a verbale to choose from. */
  readonly agendaOf: (line: OutlineLine) => readonly MenuItemSpec[]
  readonly onClose: () => void
}) {
  const { text } = useText()
  if (kind !== 'details') {
    const label = text(kind === 'menu' ? 'canvases.outline.menu' : 'from-canvas.toMinutes')
    const items = kind === 'menu' ? menuOf(line) : agendaOf(line)
    return <MenuAt anchor={anchor} label={label} items={items} onClose={onClose} />
  }
  const { item } = line
  return item.kind === 'card' && <CardDetails card={item.card} anchor={anchor} onClose={onClose} />
}
