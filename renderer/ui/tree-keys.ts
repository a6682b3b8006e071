import type { TreeLine } from './tree-line.ts'

/** What a key does in a tree. */
export type TreeMove =
  /** `isExtending`: what is passed over is chosen. */
  | { readonly kind: 'go'; readonly id: string; readonly isExtending: boolean }
  | { readonly kind: 'expand'; readonly id: string; readonly isExpanded: boolean }
  | { readonly kind: 'choose' | 'choose-siblings'; readonly id: string }
  | { readonly kind: 'release' }

/** What a key press means on a line of a tree (WAI-ARIA practices, tree view); null for any other key. */
export function readTreeKey(
  event: {
    readonly key: string
    readonly ctrlKey: boolean
    readonly metaKey: boolean
    readonly altKey: boolean
    readonly shiftKey: boolean
  },
  lines: readonly TreeLine[],
  at: {
    readonly line: TreeLine
    /** Lines that a window shows, about. */
    readonly page: number
  },
): TreeMove | null {
  if (event.altKey) return null
  const { line, page } = at
  const { id } = line
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === 'a' ? { kind: 'choose-siblings', id } : null
  }
  if (event.key === ' ') return { kind: 'choose', id }
  if (event.key === 'Escape') return { kind: 'release' }
  const isExtending = event.shiftKey
  const go = (to: TreeLine | undefined): TreeMove | null =>
    to === undefined ? null : { kind: 'go', id: to.id, isExtending }
  const index = lines.indexOf(line)
  switch (event.key) {
    case 'ArrowDown':
      return go(lines[index + 1] ?? line)
    case 'ArrowUp':
      return go(lines[index - 1] ?? line)
    case 'PageDown':
      return go(lines[Math.min(index + page, lines.length - 1)])
    case 'PageUp':
      return go(lines[Math.max(index - page, 0)])
    case 'Home':
      return go(lines[0])
    case 'End':
      return go(lines.at(-1))
    case 'ArrowRight':
      if (line.isExpanded === false) return { kind: 'expand', id, isExpanded: true }
      return go(lines[index + 1]?.parentId === id ? lines[index + 1] : line)
    case 'ArrowLeft':
      if (line.isExpanded === true) return { kind: 'expand', id, isExpanded: false }
      return go(lines.find((each) => each.id === line.parentId) ?? line)
    default:
      return null
  }
}

/** The lines that can be chosen from one line to another, both with them. */
export function choosableBetween(lines: readonly TreeLine[], fromId: string, toId: string): string[] {
  const from = lines.findIndex(({ id }) => id === fromId)
  const to = lines.findIndex(({ id }) => id === toId)
  if (from === -1 || to === -1) return []
  return lines
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .filter(({ canBeChosen }) => canBeChosen)
    .map(({ id }) => id)
}

/** The line to go on from when the current one has gone: the one that came in its place, else the last. */
export function lineInPlace(
  before: readonly TreeLine[],
  now: readonly TreeLine[],
  goneId: string | null,
): TreeLine | null {
  const known = new Map(now.map((line) => [line.id, line]))
  const index = before.findIndex(({ id }) => id === goneId)
  if (index === -1) return now[0] ?? null
  const stays = (line: TreeLine) => known.get(line.id)
  const next = before.slice(index + 1).find(stays)
  const previous = before.slice(0, index).findLast(stays)
  const gone = before[index]
  // A sibling rather than the heading of the next part.
  const near =
    next !== undefined && (next.parentId === gone?.parentId || previous === undefined) ? next : previous
  return (near === undefined ? undefined : known.get(near.id)) ?? now.at(-1) ?? null
}
