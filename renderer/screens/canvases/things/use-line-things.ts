import type { OutlineLine } from '../outline/outline-lines.ts'
import type { Outline } from '../outline/use-outline.ts'
import type { ThingDeed } from './thing-keys.ts'
import { type ThingDeeds, useThingDeeds } from './use-thing-deeds.ts'

/** What is done with things, at a line of the outline. */
export interface LineThings extends ThingDeeds {
  /** Carries it out on all that is meant by a line, and goes on to the first copy. */
  readonly doAt: (deed: ThingDeed, line: OutlineLine) => void
}

/** Carries out in the outline what is done with things. */
export function useLineThings({ thingsOf, tree }: Outline): LineThings {
  const deeds = useThingDeeds()
  return {
    ...deeds,
    doAt(deed, line) {
      const [first] = deeds.carryOut(deed, thingsOf(line))
      if (first !== undefined) tree.goTo(first)
    },
  }
}
