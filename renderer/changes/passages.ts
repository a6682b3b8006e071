import type { MinutesBlock } from '../../shared/doc/minutes-text.ts'
import type { SequenceStep } from '../../shared/util/diff-sequences.ts'

/** A piece of a comparison of two texts, as it is shown. */
export type Passage =
  | { readonly kind: 'same'; readonly count: number }
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  /** One passage that took another's place, and shares enough words with it to be read as one. */
  | { readonly kind: 'rewritten'; readonly before: string; readonly after: string }

/** The passages of a comparison: equal ones only counted, one that took the place of a like one put together with it. */
export function readPassages(
  steps: readonly SequenceStep<MinutesBlock>[],
  textOf: (block: MinutesBlock) => string,
): Passage[] {
  const passages: Passage[] = []
  let index = 0
  while (index < steps.length) {
    const kind = steps[index]?.kind ?? 'same'
    const run = runFrom(steps, index)
    index += run.length
    if (kind === 'same') {
      passages.push({ kind, count: run.length })
      continue
    }
    const replacing = kind === 'removed' && steps[index]?.kind === 'added' ? runFrom(steps, index) : []
    index += replacing.length
    passages.push(...pair(run.map(textOf), replacing.map(textOf), kind))
  }
  return passages
}

function runFrom(steps: readonly SequenceStep<MinutesBlock>[], start: number): MinutesBlock[] {
  const run: MinutesBlock[] = []
  for (const step of steps.slice(start)) {
    if (step.kind !== steps[start]?.kind) break
    run.push(step.item)
  }
  return run
}

/** Passages one by one: those that face each other and are alike are one that was rewritten. */
function pair(run: readonly string[], replacing: readonly string[], kind: 'added' | 'removed'): Passage[] {
  const faced = run.flatMap((before, index): Passage[] => {
    const after = replacing[index]
    if (after === undefined) return [{ kind, text: before }]
    return areAlike(before, after)
      ? [{ kind: 'rewritten', before, after }]
      : [
          { kind: 'removed', text: before },
          { kind: 'added', text: after },
        ]
  })
  return [...faced, ...replacing.slice(run.length).map((text): Passage => ({ kind: 'added', text }))]
}

/** Under this share of common words two passages are better read whole, one after the other. */
const likeness = 0.4

function areAlike(before: string, after: string): boolean {
  const old = before.split(/\s+/)
  const now = after.split(/\s+/)
  const known = new Set(old)
  const common = now.filter((word) => known.has(word)).length
  return common >= likeness * Math.max(old.length, now.length)
}
