import type { Translate } from '../../../../shared/text/translator.ts'
import type { MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import type { SilentDeeds } from './outline-deeds.ts'
import type { OutlineItem } from './outline-lines.ts'

/** What can be done with a card that was written in silence, beside writing in it. */
export function silentItems(
  { draft, isLeft }: Extract<OutlineItem, { kind: 'silent' }>,
  { text, deeds }: { readonly text: Translate; readonly deeds: SilentDeeds },
): readonly MenuItemSpec[] {
  const publish: MenuItemSpec = {
    id: 'publish',
    label: text('canvases.silence.publish'),
    onAction: () => deeds.publishSilent(draft),
  }
  return [
    ...(isLeft ? [publish] : []),
    { kind: 'separator', id: 'line' },
    {
      id: 'remove',
      label: text('canvases.outline.remove'),
      keys: 'Delete',
      isDanger: true,
      onAction: () => deeds.removeSilent(draft),
    },
  ]
}
