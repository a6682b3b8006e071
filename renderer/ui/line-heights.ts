import type { TreeLine } from './tree-line.ts'

/** How high the lines of a tree are. */
export interface LineHeights {
  /** In pixels; that of most lines as long as it was never on the page. */
  readonly of: (line: TreeLine) => number
  readonly learn: (id: string, heightPx: number) => void
}

/** The height of a line of a few words. */
const usualPx = 44

/** Remembers how high lines were when they were on the page last. */
export function createLineHeights(): LineHeights {
  const known = new Map<string, number>()
  return {
    of: ({ id }) => known.get(id) ?? usualPx,
    learn: (id, heightPx) => void known.set(id, heightPx),
  }
}
