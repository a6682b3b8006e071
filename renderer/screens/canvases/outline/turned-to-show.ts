import { outlineLines, strokesLineId } from './outline-lines.ts'

/** What is turned (`turnedIds`) once all that a line lies under is open; as it is when the line is nowhere, or in sight already. */
export function turnedToShow(id: string, parts: Parameters<typeof outlineLines>[0]): ReadonlySet<string> {
  const { turnedIds, drawings } = parts
  const strokesIds = new Set([...(drawings?.zones.keys() ?? [])].map(strokesLineId))
  // Only strokes begin folded: turned once, they are open as everything else is.
  const all = new Map(outlineLines({ ...parts, turnedIds: strokesIds }).map((line) => [line.id, line]))
  const next = new Set(turnedIds)
  for (let at = all.get(id)?.parentId ?? null; at !== null; at = all.get(at)?.parentId ?? null) {
    if (strokesIds.has(at)) next.add(at)
    else next.delete(at)
  }
  return next.size === turnedIds.size && [...next].every((each) => turnedIds.has(each)) ? turnedIds : next
}
