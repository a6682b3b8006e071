import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { MenuAction, MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import { useText } from '../../../ui/text-context.tsx'
import { onMapItems, onwardItems } from './onward-items.ts'
import type { OutlineDeeds } from './outline-deeds.ts'
import { silentItems } from './silent-items.ts'
import type { CardHome, OutlineLine } from './outline-lines.ts'
import type { Onward } from './use-onward.ts'
import type { Outline } from './use-outline.ts'

/** The menus of the outline: of a line, of what is chosen. */
export interface OutlineMenus {
  readonly ofLine: (line: OutlineLine) => readonly MenuItemSpec[]
  readonly zones: (line: OutlineLine) => readonly MenuAction[]
  /** What becomes of chosen cards on the map. */
  readonly onMap: (line: OutlineLine) => readonly MenuAction[]
}

/** What can be done with a line, by name, with its key beside it. */
export function useMenuItems({
  outline,
  deeds,
  onward,
  onDetails,
}: {
  readonly outline: Outline
  readonly deeds: OutlineDeeds
  readonly onward: Onward
  /** Opens what else a card says. */
  readonly onDetails: (line: OutlineLine) => void
}): OutlineMenus {
  const { text } = useText()
  const { lines, cardsOf, setWriting } = outline
  const line = (id: string): MenuItemSpec => ({ kind: 'separator', id })
  function zones(of: OutlineLine, here?: CardHome['zoneId']): MenuAction[] {
    return lines.flatMap(({ id, item }) => {
      if (item.kind !== 'zone' || (item.zone?.id ?? null) === here) return []
      const { zone, number } = item
      const label = text('canvases.outline.moveToZone', {
        zone: zone?.label ?? text('canvases.outline.outside'),
      })
      const keys = number <= 9 ? String(number) : undefined
      return [{ id, label, keys, onAction: () => deeds.moveTo(of, zone) }]
    })
  }
  function clusters(of: OutlineLine): MenuAction[] {
    return lines.flatMap(({ id, item }) => {
      if (item.kind !== 'cluster' || item.cluster.id === of.home.clusterId) return []
      const title = item.cluster.title === '' ? text('canvases.outline.unnamed') : item.cluster.title
      const label = text('canvases.outline.intoCluster', { title })
      return [{ id, label, onAction: () => deeds.intoCluster(cardsOf(of), item.cluster) }]
    })
  }
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
  const ofCard = (of: OutlineLine): readonly MenuItemSpec[] => [
    rename(of, text('canvases.outline.edit')),
    { id: 'details', label: text('canvases.outline.info'), keys: 'D', onAction: () => onDetails(of) },
    { id: 'gather', label: text('canvases.outline.gather'), keys: 'R', onAction: () => deeds.gather(of) },
    ...clusters(of),
    ...(of.home.clusterId === null
      ? []
      : [
          {
            id: 'out',
            label: text('canvases.outline.outOfCluster'),
            onAction: () => deeds.outOfCluster(of),
          },
        ]),
    onwardItems(of, parts),
    line('moves'),
    ...zones(of, of.home.zoneId),
    line('line'),
    {
      id: 'remove',
      label: text('canvases.outline.remove'),
      keys: 'Delete',
      isDanger: true,
      onAction: () => deeds.remove(cardsOf(of)),
    },
  ]

  function ofLine(of: OutlineLine): readonly MenuItemSpec[] {
    const { item } = of
    switch (item.kind) {
      case 'zone': {
        const { zone } = item
        if (zone === null) return [add(of), onwardItems(of, parts)]
        return [
          add(of),
          rename(of, text('canvases.outline.renameZone')),
          onwardItems(of, parts),
          line('line'),
          {
            id: 'remove',
            label: text('canvases.outline.removeZone'),
            isDanger: true,
            onAction: () => deeds.removeZone(zone),
          },
        ]
      }
      case 'cluster':
        return [
          add(of),
          rename(of, text('canvases.outline.renameCluster')),
          onwardItems(of, parts),
          line('moves'),
          ...zones(of, of.home.zoneId),
          line('line'),
          {
            id: 'dissolve',
            label: text('canvases.outline.dissolve'),
            keys: 'Delete',
            onAction: () => deeds.dissolve(item.cluster),
          },
        ]
      case 'card':
        return ofCard(of)
      case 'silent':
        return [rename(of, text('canvases.outline.edit')), ...silentItems(item, { text, deeds })]
      case 'draft':
        return []
      default:
        return assertNever(item)
    }
  }
  return { ofLine, zones, onMap: (of) => onMapItems(of, parts) }
}
