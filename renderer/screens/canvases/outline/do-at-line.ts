import type { AskedDeed } from '../locks/lock-of-item.ts'
import type { Locked } from '../locks/use-locked.ts'
import type { Onward } from '../onward/use-onward.ts'
import type { Spotlight } from '../spotlight/use-spotlight.ts'
import type { LineThings } from '../things/use-line-things.ts'
import { carryOut } from './carry-out.ts'
import type { OutlineDesk } from './line-field.tsx'
import { hasDetails, type Opened } from './opened-at-line.tsx'
import type { OutlineDeed } from './outline-keys.ts'
import type { OutlineLine } from './outline-lines.ts'

/** Does at a line what a key, a press or the palette asks for, unless a lock keeps it from whoever looks: then that is said. */
export function doAtLine(
  deed: OutlineDeed,
  line: OutlineLine,
  parts: OutlineDesk & {
    readonly locked: Locked
    readonly things: LineThings
    readonly onward: Onward
    readonly spotlight: Spotlight
    readonly open: (kind: Opened['kind'], line: OutlineLine) => void
  },
): void {
  const { locked, things, onward, spotlight, open, outline, deeds } = parts
  // A card that was written in silence is its writer's own.
  if (line.item.kind !== 'silent' && locked.refusesDeed(asked(deed, line), line.id)) return
  if (deed.kind === 'thing') things.doAt(deed.deed, line)
  else if (deed.kind === 'to-minutes') onward.toMinutes(line)
  else if (deed.kind === 'show-on-map') onward.showOnMap(line)
  else if (deed.kind === 'spotlight') spotlight.toggle?.(line.id)
  else if (deed.kind === 'menu' || deed.kind === 'details') {
    if (deed.kind === 'menu' || hasDetails(line.item)) open(deed.kind, line)
  } else carryOut(deed, line, { outline, deeds })
}

/** Of a cluster the key takes away the cluster alone. */
function asked(deed: OutlineDeed, { item }: OutlineLine): AskedDeed {
  return deed.kind === 'remove' && item.kind === 'cluster' ? { kind: 'dissolve' } : deed
}
