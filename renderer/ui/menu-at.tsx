import { Menu } from 'react-aria-components/Menu'
import type { MenuItemSpec } from './menu-item-spec.ts'
import { menuItems } from './menu-items.tsx'
import pickStyles from './pick-list.module.css'
import { PopoverAt } from './popover-at.tsx'

/** A menu that is open at something on the page which is no button: a line of a tree, for its key or a press with the other hand. */
export function MenuAt({
  anchor,
  label,
  items,
  onClose,
}: {
  readonly anchor: HTMLElement
  readonly label: string
  readonly items: readonly MenuItemSpec[]
  readonly onClose: () => void
}) {
  return (
    <PopoverAt anchor={anchor} placement="bottom end" isMenu onClose={onClose}>
      <Menu
        className={pickStyles.list ?? ''}
        aria-label={label}
        onClose={onClose}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to pick from.
        autoFocus="first"
      >
        {menuItems(items, onClose)}
      </Menu>
    </PopoverAt>
  )
}
