import { headPath, linePath } from './line-path.ts'
import type { PlacedLine } from './place-drawings.ts'

/** The paths of a line: its way, and its heads. */
export function wayOf({ connector: { heads }, from, to }: PlacedLine): {
  readonly way: string
  readonly heads: string
} {
  return {
    way: linePath({ from, to }),
    heads: [
      ...(heads === 'none' ? [] : [headPath({ from, to })]),
      ...(heads === 'both' ? [headPath({ from: to, to: from })] : []),
    ].join(' '),
  }
}
