import { foldText } from '../../shared/text/matches-search.ts'
import type { Option } from './option.ts'

/** A list of so many options is drawn whole, as one that is looked through. */
export const mostWhole = 100

/** Of a longer one nobody reads more before typing on, and each that is drawn takes its part of a millisecond at every key. */
export const mostDrawn = 40

/** The first options whose names have what was typed, wherever; the chosen one is among them, and its own name finds all. */
export function firstMatches<Id extends string>(
  options: readonly Option<Id>[],
  { typed, value }: { readonly typed: string; readonly value: Id | null },
): readonly Option<Id>[] {
  const chosen = options.find(({ id }) => id === value)
  const sought = chosen?.label === typed ? '' : foldText(typed)
  const found: Option<Id>[] = []
  for (const option of options) {
    if (found.length === mostDrawn) break
    if (option !== chosen && foldedLabel(option).includes(sought)) found.push(option)
  }
  const isChosenFound = chosen !== undefined && foldedLabel(chosen).includes(sought)
  return isChosenFound ? [chosen, ...found] : found
}

const folded = new WeakMap<Option, string>()

/** Worked out once: of thousands all are looked through at every key. */
function foldedLabel(option: Option): string {
  const known = folded.get(option)
  if (known !== undefined) return known
  const label = foldText(option.label)
  folded.set(option, label)
  return label
}
