import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { OutlineDesk } from './line-field.tsx'
import type { OutlineDeed } from './outline-keys.ts'
import type { OutlineLine } from './outline-lines.ts'
import type { Outline } from './use-outline.ts'

/** Carries out what a key asks for on a line; what is opened at the line (menu, details) or leads elsewhere is not in it. */
export function carryOut(
  deed: Exclude<
    OutlineDeed,
    | { kind: 'menu' }
    | { kind: 'details' }
    | { kind: 'thing' }
    | { kind: 'show-on-map' }
    | { kind: 'to-minutes' }
  >,
  line: OutlineLine,
  { outline, deeds }: OutlineDesk,
): void {
  const { item } = line
  switch (deed.kind) {
    case 'edit':
      if (item.kind !== 'zone' || item.zone !== null) outline.setWriting({ kind: 'line', id: line.id })
      return
    case 'add':
      addAt(outline, line)
      return
    case 'gather':
      if (item.kind === 'card') deeds.gather(line)
      return
    case 'remove':
      if (item.kind === 'card') deeds.remove(outline.cardsOf(line))
      if (item.kind === 'silent') deeds.removeSilent(item.draft)
      if (item.kind === 'cluster') deeds.dissolve(item.cluster)
      return
    case 'move': {
      const target = outline.lines.find(
        (each) => each.item.kind === 'zone' && each.item.number === deed.number,
      )?.item
      if (target?.kind === 'zone') deeds.moveTo(line, target.zone)
      return
    }
    case 'to-map':
      if (item.kind === 'card') deeds.toMap(line, deed.made)
      if (item.kind === 'cluster') deeds.asOne(line, deed.made)
      return
    case 'shift':
      deeds.shift(line, deed.step)
      return
    default:
      assertNever(deed)
  }
}

/** Opens the line for a new card where a line stands; in the first zone when one is nowhere. */
export function addAt(outline: Outline, line: OutlineLine | null): void {
  const at = line ?? outline.lines[0]
  outline.setWriting({ kind: 'draft', home: at?.home ?? { zoneId: null, clusterId: null } })
  for (const id of [at?.home.zoneId ?? null, at?.home.clusterId ?? null]) {
    if (id !== null && outline.find(id)?.isExpanded === false) outline.expand(id, true)
  }
}
