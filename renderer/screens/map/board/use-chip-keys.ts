import type { KeyboardEvent } from 'react'
import type { MapRecordId } from '../../../state/route.ts'
import { useOpenCard } from '../use-open-card.ts'

/** The name under which the tray of records without a place takes what is dropped. */
export const trayCell = 'tray'

/** What a board does with its cards. */
export interface ChipDeeds<Item> {
  /** Puts a record where its card was let go: a cell by its name, or the tray. */
  readonly drop: (item: Item, cell: string) => void
  /** Does what a key asks for; false when the key means nothing here. */
  readonly onKey: (item: Item, key: string) => boolean
}

/** Keys on a card: what the board knows, then Canc puts it into the tray and Enter opens everything about it. */
export function useChipKeys<Item extends { readonly id: MapRecordId }>({
  find,
  deeds,
}: {
  readonly find: (id: string) => Item | null
  readonly deeds: ChipDeeds<Item>
}): (event: KeyboardEvent<HTMLElement>) => void {
  const openCard = useOpenCard()
  function onChip(item: Item, key: string): boolean {
    if (deeds.onKey(item, key)) return true
    if (key === 'Delete' || key === 'Backspace') deeds.drop(item, trayCell)
    else if (key === 'Enter') openCard(item.id)
    else return false
    return true
  }
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target: unknown = event.target
    if (!(target instanceof Element)) return
    const item = find(target.closest<HTMLElement>('[data-record]')?.dataset.record ?? '')
    // A button of the card is pressed with Enter as any other.
    if (item === null || (event.key === 'Enter' && !target.matches('[data-chip]'))) return
    if (onChip(item, event.key)) event.preventDefault()
  }
}
