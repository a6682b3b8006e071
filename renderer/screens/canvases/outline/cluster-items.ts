import type { Translate } from '../../../../shared/text/translator.ts'
import type { MenuAction, MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import type { OutlineDeeds } from './outline-deeds.ts'
import type { OutlineItem } from './outline-lines.ts'

/** What can be done with the heading of a cluster, by name, with its key beside it. */
export function clusterItems(
  { cluster }: Extract<OutlineItem, { kind: 'cluster' }>,
  parts: {
    readonly text: Translate
    readonly deeds: Pick<OutlineDeeds, 'dissolve'>
    readonly add: MenuAction
    readonly rename: MenuAction
    /** To the map and the verbale. */
    readonly onward: MenuItemSpec
    readonly spotlight: readonly MenuAction[]
    readonly zones: readonly MenuAction[]
  },
): readonly MenuItemSpec[] {
  const { text, deeds, add, rename, onward, spotlight, zones } = parts
  return [
    add,
    rename,
    onward,
    ...spotlight,
    { kind: 'separator', id: 'moves' },
    ...zones,
    { kind: 'separator', id: 'line' },
    {
      id: 'dissolve',
      label: text('canvases.outline.dissolve'),
      keys: 'Delete',
      onAction: () => deeds.dissolve(cluster),
    },
  ]
}
