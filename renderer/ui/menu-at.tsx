import { useRef } from 'react'
import { Menu } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { MenuItemSpec } from './menu-item-spec.ts'
import { menuItems } from './menu-items.tsx'
import styles from './menu-at.module.css'
import pickStyles from './pick-list.module.css'

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
  const trigger = useRef(anchor)
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      triggerRef={trigger}
      placement="bottom end"
      offset={4}
      className={styles.popover ?? ''}
    >
      <Menu
        className={pickStyles.list ?? ''}
        aria-label={label}
        onClose={onClose}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to pick from.
        autoFocus="first"
      >
        {menuItems(items)}
      </Menu>
    </Popover>
  )
}
