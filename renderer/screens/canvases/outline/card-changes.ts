/** The texts of the cards of a canvas, by their ids. */
export type CardTexts = ReadonlyMap<string, string>

/** What has changed between two looks at a canvas: the texts of the cards, in order. */
export interface CardChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** Nothing has changed. */
export const noCardChanges: CardChanges = { added: [], changed: [], removed: [] }

/** What has changed from one look to the next, after what had changed before. */
export function cardChanges(before: CardTexts, now: CardTexts, earlier: CardChanges): CardChanges {
  const entries = [...now]
  const isNew = ([id]: readonly [string, string]) => !before.has(id)
  const isOther = ([id, text]: readonly [string, string]) => before.has(id) && before.get(id) !== text
  const isGone = ([id]: readonly [string, string]) => !now.has(id)
  const textOf = ([, text]: readonly [string, string]) => text
  return {
    added: [...earlier.added, ...entries.filter(isNew).map(textOf)],
    changed: [...earlier.changed, ...entries.filter(isOther).map(textOf)],
    removed: [...earlier.removed, ...[...before].filter(isGone).map(textOf)],
  }
}
