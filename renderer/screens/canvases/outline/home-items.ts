import type { Translate } from '../../../../shared/text/translator.ts'
import type { MenuAction } from '../../../ui/menu-item-spec.ts'
import type { OutlineDeeds } from './outline-deeds.ts'
import type { CardHome, OutlineLine } from './outline-lines.ts'
import type { Outline } from './use-outline.ts'

/** Where a line can be moved to, by name: zones with their digit, and clusters; of a card also out of its own. */
export function homeItems({
  text,
  outline: { lines, cardsOf },
  deeds,
}: {
  readonly text: Translate
  readonly outline: Outline
  readonly deeds: OutlineDeeds
}): {
  readonly zones: (of: OutlineLine, here?: CardHome['zoneId']) => MenuAction[]
  readonly clusters: (of: OutlineLine) => MenuAction[]
} {
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
    const out = {
      id: 'out',
      label: text('canvases.outline.outOfCluster'),
      onAction: () => deeds.outOfCluster(of),
    }
    return [...others(of), ...(of.home.clusterId === null ? [] : [out])]
  }
  function others(of: OutlineLine): MenuAction[] {
    return lines.flatMap(({ id, item }) => {
      if (item.kind !== 'cluster' || item.cluster.id === of.home.clusterId) return []
      const title = item.cluster.title === '' ? text('canvases.outline.unnamed') : item.cluster.title
      const label = text('canvases.outline.intoCluster', { title })
      return [{ id, label, onAction: () => deeds.intoCluster(cardsOf(of), item.cluster) }]
    })
  }
  return { zones, clusters }
}
