/** A thing one can do, as the palette and the keys help show it. */
export interface CommandEntry {
  readonly id: string
  readonly label: string
  /** Combinations that do it, `Mod+Enter`; the first is shown. */
  readonly keys: readonly string[]
  /** Heading it stands under; without one it belongs to the screen. */
  readonly group?: string | undefined
  readonly isEnabled: boolean
  /** Why it is kept from this person now: said under it. null or nothing when it is not. */
  readonly whyNot?: string | null | undefined
  readonly run: () => void
}

/** Gives the entries by heading, headings and entries in the order they came; `screenGroup` heads those without one. */
export function groupEntries(
  entries: readonly CommandEntry[],
  screenGroup: string,
): readonly (readonly [group: string, entries: readonly CommandEntry[]])[] {
  const groups = new Map<string, CommandEntry[]>([[screenGroup, []]])
  for (const entry of entries) {
    const name = entry.group ?? screenGroup
    groups.set(name, [...(groups.get(name) ?? []), entry])
  }
  return [...groups].filter(([, members]) => members.length > 0)
}
