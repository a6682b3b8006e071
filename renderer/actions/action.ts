/** One thing that a person can do, read by menus, toolbars, shortcuts, the palette and the keys help. */
export interface Action {
  /** Stays the same while labels and languages change: `minutes.addDecision`. */
  readonly id: string
  /** A verb, in the language of the interface. */
  readonly label: string
  /** Combinations like `Mod+Shift+D`, `?`, `F11`; `Mod` is Ctrl, on a Mac Cmd. */
  readonly keys?: readonly string[] | undefined
  /** Heading in the palette; without one it belongs to the screen that offers it. */
  readonly group?: string | undefined
  /** Can it be done now; yes if not given. */
  readonly isEnabled?: boolean | undefined
  /** Why it is kept from this person now, though it is there: told wherever it stands, and said by `run`. null when it is not. */
  readonly whyNot?: string | null | undefined
  /** Its keys are only told: what has focus hears them, where they mean something; anywhere else they are others' keys. */
  readonly isHeardInPlace?: boolean | undefined
  readonly run: () => void
}
