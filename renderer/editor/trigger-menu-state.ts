import type { TriggerMatch } from './trigger-match.ts'

/** A line of a menu. */
export interface TriggerEntry {
  readonly id: string
  readonly label: string
  /** A second, quieter text: what it does, whom somebody speaks for. */
  readonly hint?: string | undefined
  /** Stands before the label: a letter, a dot for who is present. */
  readonly mark?: string | undefined
  /** Given the place where the sign was typed; the sign and the query are gone when it runs. */
  readonly choose: (place: TriggerPlace) => void
}

/** Where an entry was chosen. */
export interface TriggerPlace {
  readonly isAtBlockStart: boolean
  readonly isAlone: boolean
}

/** An open menu. */
export interface TriggerMenuState {
  readonly match: TriggerMatch
  readonly entries: readonly TriggerEntry[]
  readonly activeIndex: number
  /** Where the sign stands at this moment, in pixels of the window; the page may scroll under an open menu. */
  readonly readPlace: () => { readonly left: number; readonly top: number; readonly bottom: number }
}

/** The entries of a menu for what was typed; none closes it. */
export type FindEntries = (match: TriggerMatch) => readonly TriggerEntry[]
