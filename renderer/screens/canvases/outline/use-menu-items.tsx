import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { MenuAction, MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import { useText } from '../../../ui/text-context.tsx'
import { spotlightItems } from '../spotlight/spotlight-items.ts'
import type { Spotlight } from '../spotlight/use-spotlight.ts'
import { thingItems } from '../things/thing-items.ts'
import type { LineThings } from '../things/use-line-things.ts'
import { drawingItems } from './drawings/drawing-items.ts'
import { clusterItems } from './cluster-items.ts'
import type { NewDrawings } from './drawings/use-new-drawings.tsx'
import { homeItems } from './home-items.ts'
import { onMapItems, onwardItems } from '../onward/onward-items.ts'
import type { Opened } from './opened-at-line.tsx'
import type { OutlineDeeds } from './outline-deeds.ts'
import { silentItems } from './silent-items.ts'
import type { OutlineLine } from './outline-lines.ts'
import { zoneItems } from './zones/zone-items.ts'
import type { Onward } from '../onward/use-onward.ts'
import type { Outline } from './use-outline.ts'

/** The menus of the outline: of a line, of what is chosen. */
export interface OutlineMenus {
  readonly ofLine: (line: OutlineLine) => readonly MenuItemSpec[]
  readonly zones: (line: OutlineLine) => readonly MenuAction[]
  /** What is done with cards and drawings alike. */
  readonly things: (line: OutlineLine) => readonly MenuAction[]
  /** What becomes of chosen cards on the map. */
  readonly onMap: (line: OutlineLine) => readonly MenuAction[]
}

/** What can be done with a line, by name, with its key beside it. */
export function useMenuItems({
  outline,
  deeds,
  onward,
  things,
  drawn,
  spotlight,
  open,
}: {
  readonly outline: Outline
  readonly deeds: OutlineDeeds
  readonly onward: Onward
  readonly things: LineThings
  readonly drawn: Pick<NewDrawings, 'itemsAt'>
  readonly spotlight: Spotlight
  /** Opens what else a line says, or the cards that are written of a photo. */
  readonly open: (kind: Opened['kind'], line: OutlineLine) => void
}): OutlineMenus {
  const { text } = useText()
  const { cardsOf, setWriting } = outline
  const onDetails = (of: OutlineLine) => open('details', of)
  const line = (id: string): MenuItemSpec => ({ kind: 'separator', id })
  const { zones, clusters } = homeItems({ text, outline, deeds })
  const parts = { text, deeds, onward, cardsOf }
  const rename = (of: OutlineLine, label: string): MenuAction => ({
    id: 'rename',
    label,
    keys: 'Enter',
    onAction: () => setWriting({ kind: 'line', id: of.id }),
  })
  const add = (of: OutlineLine): MenuAction => ({
    id: 'add',
    label: text('canvases.outline.add'),
    keys: 'N',
    onAction: () => setWriting({ kind: 'draft', home: of.home }),
  })
  const thingsOf = (of: OutlineLine): MenuAction[] =>
    thingItems({
      text,
      deeds: things,
      ids: outline.thingsOf(of),
      onDeed: (deed) => things.doAt(deed, of),
      // In a list these keys go a page on and back.
    }).map((item) => (item.id === 'front' || item.id === 'back' ? { ...item, keys: undefined } : item))
  const ofCard = (of: OutlineLine): readonly MenuItemSpec[] => [
    rename(of, text('canvases.outline.edit')),
    { id: 'details', label: text('canvases.outline.info'), keys: 'D', onAction: () => onDetails(of) },
    { id: 'tie', label: text('drawings.tieTo'), onAction: () => onDetails(of) },
    { id: 'gather', label: text('canvases.outline.gather'), keys: 'R', onAction: () => deeds.gather(of) },
    ...clusters(of),
    onwardItems(of, parts),
    ...spotlightItems(of.id, spotlight, text),
    line('things'),
    ...thingsOf(of),
    line('moves'),
    ...zones(of, of.home.zoneId),
    line('line'),
    {
      id: 'remove',
      label: text('canvases.outline.remove'),
      keys: 'Delete',
      isDanger: true,
      onAction: () => deeds.removeAll(of),
    },
  ]

  function ofLine(of: OutlineLine): readonly MenuItemSpec[] {
    const { item } = of
    switch (item.kind) {
      case 'zone':
        return zoneItems(item, {
          ...{ text, deeds, zoneCount: outline.lines.filter(isZoneLine).length },
          add: add(of),
          draw: drawn.itemsAt(of),
          rename: rename(of, text('canvases.outline.renameZone')),
          onward: onwardItems(of, parts),
          spotlight: spotlightItems(of.id, spotlight, text),
          onDetails: () => onDetails(of),
        })
      case 'cluster':
        return clusterItems(item, {
          ...{ text, deeds, add: add(of) },
          rename: rename(of, text('canvases.outline.renameCluster')),
          onward: onwardItems(of, parts),
          spotlight: spotlightItems(of.id, spotlight, text),
          zones: zones(of, of.home.zoneId),
        })
      case 'card':
        return ofCard(of)
      case 'figure':
      case 'strokes':
      case 'connector':
        return drawingItems(of, {
          ...{ text, onDetails },
          onPhoto: () => open('photo', of),
          onWrite: () => setWriting({ kind: 'line', id: of.id }),
          onRemove: () => deeds.removeAll(of),
          things: thingsOf(of),
          zones: zones(of, of.home.zoneId),
        })
      case 'between':
        return []
      case 'silent':
        return [rename(of, text('canvases.outline.edit')), ...silentItems(item, { text, deeds })]
      case 'draft':
        return []
      default:
        return assertNever(item)
    }
  }
  return { ofLine, zones, things: thingsOf, onMap: (of) => onMapItems(of, parts) }
}

function isZoneLine({ item }: OutlineLine): boolean {
  return item.kind === 'zone' && item.zone !== null
}
