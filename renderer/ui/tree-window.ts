import type { TreeLine } from './tree-line.ts'

/** What stands under each other in a tree of thousands of lines: lines that are on the page, and the room of those that are not. */
export type TreePart =
  | { readonly kind: 'line'; readonly line: TreeLine }
  /** `lines` in their order, the last of them `toId`; `heightPx` of all. */
  | {
      readonly kind: 'gap'
      readonly lines: readonly TreeLine[]
      readonly toId: string
      readonly heightPx: number
    }

/** Where one looks: the line at the upper edge of what is in sight, and what is on the page before and after it. */
export interface TreeSight {
  /** null at the beginning. */
  readonly id: string | null
  /** Where that line stood, should it be gone. */
  readonly index: number
  readonly beforePx: number
  readonly afterPx: number
}

/** Trees of so many lines are on the page as they are: nothing is gained by leaving out some. */
export const wholeTree = 200

/** The parts of a tree. Lines that are kept are on the page wherever they stand. */
export function treeParts(
  lines: readonly TreeLine[],
  {
    sight,
    heightOf,
    isKept,
  }: {
    readonly sight: TreeSight
    readonly heightOf: (line: TreeLine) => number
    readonly isKept: (line: TreeLine) => boolean
  },
): readonly TreePart[] {
  if (lines.length <= wholeTree) return lines.map((line) => ({ kind: 'line', line }))
  const [first, end] = inSight(lines, sight, heightOf)
  const parts: TreePart[] = []
  let left: TreeLine[] = []
  let heightPx = 0
  function endGap(): void {
    const last = left.at(-1)
    if (last !== undefined) parts.push({ kind: 'gap', lines: left, toId: last.id, heightPx })
    left = []
    heightPx = 0
  }
  for (const [index, line] of lines.entries()) {
    if ((index >= first && index < end) || isKept(line)) {
      endGap()
      parts.push({ kind: 'line', line })
    } else {
      left.push(line)
      heightPx += heightOf(line)
    }
  }
  endGap()
  return parts
}

/** The first line that is in sight or near it, and the one after the last. */
function inSight(
  lines: readonly TreeLine[],
  { id, index, beforePx, afterPx }: TreeSight,
  heightOf: (line: TreeLine) => number,
): readonly [number, number] {
  const found = id === null ? -1 : lines.findIndex((line) => line.id === id)
  const at = found === -1 ? Math.min(index, lines.length - 1) : found
  return [walk(at, -1, beforePx), walk(at, 1, afterPx) + 1]

  /** The line that lies so far from another, or the outermost one. */
  function walk(from: number, step: -1 | 1, px: number): number {
    let place = from
    let leftPx = px
    while (leftPx > 0) {
      const next = lines[place + step]
      if (next === undefined) break
      leftPx -= heightOf(next)
      place += step
    }
    return place
  }
}

/** The line of a gap that lies so far below its upper edge. */
export function lineInGap(
  { lines }: Extract<TreePart, { kind: 'gap' }>,
  belowPx: number,
  heightOf: (line: TreeLine) => number,
): TreeLine | null {
  let leftPx = belowPx
  for (const line of lines) {
    leftPx -= heightOf(line)
    if (leftPx < 0) return line
  }
  return lines.at(-1) ?? null
}
