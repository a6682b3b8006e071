import type { Translate } from '../../../../../shared/text/translator.ts'
import type { MenuAction, MenuItemSpec } from '../../../../ui/menu-item-spec.ts'
import type { OutlineDeeds } from '../outline-deeds.ts'
import type { OutlineItem } from '../outline-lines.ts'

/** What can be done with the heading of a zone, by name, with its key beside it. */
export function zoneItems(
  { zone, number }: Extract<OutlineItem, { kind: 'zone' }>,
  parts: {
    readonly text: Translate
    readonly deeds: Pick<OutlineDeeds, 'shiftZone' | 'removeZone'>
    readonly zoneCount: number
    readonly add: MenuAction
    /** What is drawn in it. */
    readonly draw: readonly MenuAction[]
    readonly rename: MenuAction
    /** To the map and the verbale. */
    readonly onward: MenuItemSpec
    readonly spotlight: readonly MenuAction[]
    /** Opens where it lies and how large it is. */
    readonly onDetails: () => void
  },
): readonly MenuItemSpec[] {
  const { text, deeds, zoneCount, add, draw, rename, onward, spotlight, onDetails } = parts
  const drawing: MenuItemSpec = {
    // Folded: with six forms the menu would not fit in a small window.
    kind: 'submenu',
    id: 'draw',
    label: text('drawings.list.add'),
    items: draw,
  }
  if (zone === null) return [add, onward, drawing]
  const shift = (step: -1 | 1): MenuAction => ({
    id: step === -1 ? 'earlier' : 'later',
    label: text(step === -1 ? 'zones.earlier' : 'zones.later'),
    keys: step === -1 ? 'Alt+ArrowUp' : 'Alt+ArrowDown',
    isDisabled: step === -1 ? number === 1 : number >= zoneCount,
    onAction: () => deeds.shiftZone(zone, step),
  })
  return [
    add,
    rename,
    onward,
    ...spotlight,
    { kind: 'separator', id: 'moves' },
    shift(-1),
    shift(1),
    { id: 'place', label: text('zones.place'), keys: 'D', onAction: onDetails },
    drawing,
    { kind: 'separator', id: 'line' },
    {
      id: 'remove',
      label: text('canvases.outline.removeZone'),
      isDanger: true,
      onAction: () => deeds.removeZone(zone),
    },
  ]
}
