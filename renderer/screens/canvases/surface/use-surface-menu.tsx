import { type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CodedKind } from '../../../../shared/doc/codes.ts'
import type { PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import type { MenuAction, MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import { useText } from '../../../ui/text-context.tsx'
import { onMapItems, onwardItems } from '../onward/onward-items.ts'
import type { Opened } from '../outline/opened-at-line.tsx'
import type { OnwardDeeds } from '../outline/outline-deeds.ts'
import { useOnward } from '../onward/use-onward.ts'
import { useOnwardDeeds } from '../onward/use-onward-deeds.ts'
import { spotlightItems } from '../spotlight/spotlight-items.ts'
import { useSpotlight } from '../spotlight/use-spotlight.ts'
import { thingItems } from '../things/thing-items.ts'
import { thingsAmong } from './drawing/drawing-keys.ts'
import { elementOf } from './board-target.ts'
import { askForName } from './drawing/tying-keys.ts'
import type { SurfaceDesk } from './surface-editor.tsx'
import { doWithThings } from './do-with-things.ts'
import { cardsMeant, lineOf } from './surface-line.ts'
import type { Surface } from './use-surface.ts'

/** What is open at a card of the surface, and the ways that lead from cards to the map and to the verbale. */
export interface SurfaceMenu {
  readonly opened: Opened | null
  readonly open: (kind: Opened['kind'], id: string) => void
  readonly close: () => void
  /** What can be done with a card, by name, with its key beside it. */
  readonly itemsOf: (placed: PlacedCard) => readonly MenuItemSpec[]
  /** What can be done with all that is chosen, cards and drawings alike. */
  readonly things: () => readonly MenuAction[]
  /** The same with what is meant by a card or a drawing. */
  readonly thingsOf: (id: string) => readonly MenuAction[]
  /** The items of a verbale to choose from. */
  readonly agendaOf: (placed: PlacedCard) => readonly MenuItemSpec[]
  /** What becomes on the map of what is meant by a card. */
  readonly onMap: (placed: PlacedCard) => readonly MenuAction[]
  readonly blocksOf: (placed: PlacedCard) => ReturnType<OnwardDeeds['blocksOf']>
  readonly toMap: (placed: PlacedCard, kind: CodedKind) => void
  readonly toMinutes: (placed: PlacedCard) => void
  readonly showOnMap: (placed: PlacedCard) => void
  /** Puts a card in the spotlight, or takes it out; for whoever facilitates. */
  readonly toggleSpotlight: (id: string) => void
}

/** Keeps what is open, and carries out what leads on. */
export function useSurfaceMenu({
  board,
  surface,
  desk,
  say,
}: {
  readonly board: RefObject<HTMLElement | null>
  readonly surface: Surface
  /** The surface at the moment of asking. */
  readonly desk: () => SurfaceDesk
  /** Reads words out. */
  readonly say: (words: string) => void
}): SurfaceMenu {
  const { text } = useText()
  const { canvasId, scene } = surface
  const { deeds, thingDeeds } = desk()
  const [opened, setOpened] = useState<Opened | null>(null)
  const cardsOf = ({ id }: { readonly id: string }) => cardsMeant(surface, id)
  const ways = useOnwardDeeds({ canvasId, outline: { cardsOf }, say })
  function open(kind: Opened['kind'], id: string): void {
    const find = () => (board.current === null ? null : elementOf(board.current, id))
    // What is painted becomes an element where one is.
    if (find() === null) flushSync(() => surface.setCurrent(id))
    const anchor = find()
    if (anchor !== null) setOpened({ kind, id, anchor })
  }
  const onward = useOnward({ canvasId, deeds: ways, open: (kind, { id }) => open(kind, id) })
  const parts = { text, deeds: ways, onward, cardsOf }
  const spotlight = useSpotlight(canvasId)
  const zones = (placed: PlacedCard): MenuAction[] =>
    [...scene.zones.map(({ zone }) => zone), null].map((zone, index) => ({
      id: zone?.id ?? 'outside',
      label: text('canvases.outline.moveToZone', { zone: zone?.label ?? text('canvases.outline.outside') }),
      keys: index < 9 ? String(index + 1) : undefined,
      isDisabled: (zone?.id ?? null) === placed.zoneId,
      onAction: () => deeds.moveTo(surface.idsWith(placed.card.id), zone),
    }))
  const thingsOf = (id: string): MenuAction[] =>
    thingItems({
      text,
      deeds: thingDeeds,
      ids: thingsAmong(surface, surface.idsWith(id)),
      onDeed: (deed) => doWithThings(desk(), deed, id),
    })
  return {
    opened,
    open,
    close: () => setOpened((now) => (now === opened ? null : now)),
    itemsOf: (placed) => [
      {
        id: 'edit',
        label: text('canvases.outline.edit'),
        keys: 'Enter',
        onAction: () => surface.setWriting({ kind: 'card', id: placed.card.id }),
      },
      {
        id: 'details',
        label: text('canvases.outline.info'),
        keys: 'D',
        onAction: () => open('details', placed.card.id),
      },
      {
        id: 'tie',
        label: text('drawings.tieTo'),
        keys: 'L',
        onAction: () => askForName(desk(), placed.card.id),
      },
      {
        id: 'gather',
        label: text('canvases.outline.gather'),
        keys: 'R',
        onAction: () => deeds.gather(surface.idsWith(placed.card.id)),
      },
      onwardItems(lineOf(placed), parts),
      ...spotlightItems(placed.card.id, spotlight, text),
      { kind: 'separator', id: 'things' },
      ...thingsOf(placed.card.id),
      { kind: 'separator', id: 'moves' },
      ...zones(placed),
      { kind: 'separator', id: 'line' },
      {
        id: 'remove',
        label: text('canvases.outline.remove'),
        keys: 'Delete',
        isDanger: true,
        onAction: () => deeds.remove(cardsOf(placed.card)),
      },
    ],
    thingsOf,
    things: () => thingsOf([...surface.chosen][0] ?? ''),
    agendaOf: (placed) => onward.agenda(lineOf(placed)),
    onMap: (placed) => onMapItems(lineOf(placed), parts),
    blocksOf: (placed) => ways.blocksOf(lineOf(placed)),
    toMap: (placed, kind) => ways.toMap(lineOf(placed), kind),
    toMinutes: (placed) => onward.toMinutes(lineOf(placed)),
    showOnMap: (placed) => onward.showOnMap(lineOf(placed)),
    toggleSpotlight: (id) => spotlight.toggle?.(id),
  }
}
