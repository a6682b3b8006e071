import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { OutlineDesk } from './line-field.tsx'
import type { OutlineDeed } from './outline-keys.ts'
import type { OutlineItem, OutlineLine } from './outline-lines.ts'
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
    | { kind: 'spotlight' }
  >,
  line: OutlineLine,
  { outline, deeds }: OutlineDesk,
): void {
  const { item } = line
  switch (deed.kind) {
    case 'edit':
      if (line.item.kind === 'strokes' || line.item.kind === 'between')
        outline.expand(line.id, line.isExpanded !== true)
      else if (canBeWritten(item)) outline.setWriting({ kind: 'line', id: line.id })
      return
    case 'add':
      addAt(outline, line)
      return
    case 'gather':
      if (item.kind === 'card') deeds.gather(line)
      return
    case 'remove':
      deeds.removeAll(line)
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
      if (item.kind !== 'zone') deeds.shift(line, deed.step)
      else if (item.zone !== null) deeds.shiftZone(item.zone, deed.step)
      return
    default:
      assertNever(deed)
  }
}

/** Whether a line has words of its own. */
export function canBeWritten(item: OutlineItem): boolean {
  if (item.kind === 'zone') return item.zone !== null
  if (item.kind === 'figure') return item.figure.form !== 'stroke'
  return item.kind !== 'strokes' && item.kind !== 'between'
}

/** Opens the line for a new card where a line stands; in the first zone when one is nowhere. */
export function addAt(outline: Outline, line: OutlineLine | null): void {
  const at = line ?? outline.lines[0]
  outline.setWriting({ kind: 'draft', home: at?.home ?? { zoneId: null, clusterId: null } })
  for (const id of [at?.home.zoneId ?? null, at?.home.clusterId ?? null]) {
    if (id !== null && outline.find(id)?.isExpanded === false) outline.expand(id, true)
  }
}
