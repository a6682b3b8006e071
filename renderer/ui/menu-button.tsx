import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
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
  whyNot,
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
  /** Why nothing of it can be chosen now: it is grey, keeps its stop of Tab, and says so. null when it can. */
  readonly whyNot?: string | null | undefined
  /** What was chosen is still under way: the menu stays shut and keeps focus. */
  readonly isPending?: boolean | undefined
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined
}) {
  const [isOpen, setIsOpen] = useState(false)
  const isOff = typeof whyNot === 'string'
  return (
    <MenuTrigger isOpen={isOpen && !isOff} onOpenChange={(next) => setIsOpen(next && !isOff)}>
      {isIconOnly ? (
        <IconButton label={label} icon={icon} size={size} isDisabled={isDisabled} whyNot={whyNot} />
      ) : (
        <Button
          variant={variant}
          size={size}
          icon={icon}
          isDisabled={isDisabled}
          whyNot={whyNot}
          isPending={isPending}
        >
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
