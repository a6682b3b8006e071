import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Button, type ButtonSize, type ButtonVariant } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import type { MenuItemSpec } from './menu-item-spec.ts'
import { menuItems } from './menu-items.tsx'
import styles from './menu-button.module.css'
import pickStyles from './pick-list.module.css'

/** A button that opens a menu (press, Enter, Space, ArrowDown). Choosing an item runs its `onAction` and closes. */
export function MenuButton({
  label,
  items,
  icon,
  variant = 'secondary',
  size = 'medium',
  isIconOnly = false,
  isDisabled = false,
  isPending = false,
  placement = 'bottom start',
}: {
  readonly label: string
  readonly items: readonly MenuItemSpec[]
  readonly icon?: ReactNode
  readonly variant?: ButtonVariant | undefined
  readonly size?: ButtonSize | undefined
  /** Draws the icon alone; `label` becomes its name and tooltip. */
  readonly isIconOnly?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  /** What was chosen is still under way: the menu stays shut and keeps focus. */
  readonly isPending?: boolean | undefined
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined
}) {
  return (
    <MenuTrigger>
      {isIconOnly ? (
        <IconButton label={label} icon={icon} size={size} isDisabled={isDisabled} />
      ) : (
        <Button variant={variant} size={size} icon={icon} isDisabled={isDisabled} isPending={isPending}>
          <span className={styles.withArrow}>
            {label}
            <Icon of={ChevronDown} size="small" />
          </span>
        </Button>
      )}
      <Popover className={pickStyles.popover ?? ''} placement={placement} offset={4}>
        <Menu className={pickStyles.list ?? ''} aria-label={label}>
          {menuItems(items)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
