import type { Translate } from '../../../../shared/text/translator.ts'
import type { MenuAction } from '../../../ui/menu-item-spec.ts'
import type { Spotlight } from './use-spotlight.ts'

/** «In primo piano» of a thing, for its menu; nothing for who does not facilitate. */
export function spotlightItems(id: string, { litId, toggle }: Spotlight, text: Translate): MenuAction[] {
  if (toggle === null) return []
  const label = text(id === litId ? 'canvases.spotlight.end' : 'canvases.spotlight.start')
  return [{ id: 'spotlight', label, keys: 'U', onAction: () => toggle(id) }]
}
