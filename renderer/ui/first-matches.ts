import { foldText } from '../../shared/text/matches-search.ts'
import type { Option } from './option.ts'

/** Nobody reads more of a list before typing on, and drawing thousands would take a second a key. */
export const mostDrawn = 100

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
    if (option !== chosen && foldText(option.label).includes(sought)) found.push(option)
  }
  const isChosenFound = chosen !== undefined && foldText(chosen.label).includes(sought)
  return isChosenFound ? [chosen, ...found] : found
}
