import { type ReactNode, useId } from 'react'
import type { MapRecordId } from '../../../state/route.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useMapPlace } from '../map-context.tsx'
import { BoardProvider } from './board-context.tsx'
import { type ChipDeeds, useChipKeys } from './use-chip-keys.ts'
import { useChipDrag } from './use-chip-drag.ts'
import { useChipFocus } from './use-chip-focus.ts'
import styles from './board.module.css'

/** A board on which records lie as cards: dragged from cell to cell, or moved by keys. Its cards listen to no keys themselves. */
export function Board<Item extends { readonly id: MapRecordId }>({
  label,
  help,
  said,
  items,
  deeds,
  children,
}: {
  readonly label: string
  /** Which keys there are; readers hear it with each card. */
  readonly help: string
  /** What readers are told when something moved. */
  readonly said: string
  readonly items: readonly Item[]
  readonly deeds: ChipDeeds<Item>
  /** Cells, tray and keys. */
  readonly children: ReactNode
}) {
  const { choose } = useMapPlace()
  const helpId = useId()
  const find = (id: string) => items.find((item) => item.id === id) ?? null
  const onKeyDown = useChipKeys({ find, deeds })
  const { over, onPointerDown } = useChipDrag((id, cell) => {
    const item = find(id)
    if (item !== null) deeds.drop(item, cell)
  })
  useChipFocus(items)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and presses come from its cards.
    <section
      aria-label={label}
      className={styles.board}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onFocus={(event) => {
        const item = find(event.target.closest<HTMLElement>('[data-record]')?.dataset.record ?? '')
        if (item !== null) choose(item.id)
      }}
    >
      <BoardProvider place={{ over, helpId }}>{children}</BoardProvider>
      <VisuallyHidden>
        <span id={helpId}>{help}</span>
      </VisuallyHidden>
      <div aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </section>
  )
}
