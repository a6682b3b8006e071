import type { ReactNode } from 'react'

/** One thing that a menu does. */
export interface MenuAction {
  readonly kind?: 'item' | undefined
  readonly id: string
  readonly label: string
  readonly description?: string | undefined
  /** The combination that does the same: `Mod+E`. */
  readonly keys?: string | undefined
  readonly icon?: ReactNode
  readonly isDisabled?: boolean | undefined
  /** It only says something: keys stop at it, so that it is read aloud, and a press leaves the menu open. */
  readonly isFact?: boolean | undefined
  /** Set apart by colour and last in its menu. */
  readonly isDanger?: boolean | undefined
  readonly onAction?: (() => void) | undefined
}

/** What a menu is made of. */
export type MenuItemSpec =
  | MenuAction
  | { readonly kind: 'separator'; readonly id: string }
  | {
      /** Under a heading in the menu itself; or folded behind an entry, in a menu of their own beside it. */
      readonly kind: 'heading' | 'submenu'
      readonly id: string
      readonly label: string
      readonly items: readonly MenuAction[]
    }
