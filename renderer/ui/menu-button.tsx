import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { assertNever } from '../../shared/util/assert-never.ts'
import { Button, type ButtonSize, type ButtonVariant } from './button.tsx'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import type { MenuAction, MenuItemSpec } from './menu-item-spec.ts'
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
          {items.map((item) => renderSpec(item))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function renderSpec(spec: MenuItemSpec): ReactNode {
  switch (spec.kind) {
    case 'separator':
      return <Separator key={spec.id} id={spec.id} className={styles.separator ?? ''} />
    case 'heading':
      return (
        <MenuSection key={spec.id} id={spec.id}>
          <Header className={pickStyles.heading ?? ''}>{spec.label}</Header>
          {spec.items.map((item) => renderAction(item))}
        </MenuSection>
      )
    case 'item':
    case undefined:
      return renderAction(spec)
    default:
      return assertNever(spec)
  }
}

function renderAction(action: MenuAction): ReactNode {
  return (
    <MenuItem
      key={action.id}
      id={action.id}
      textValue={action.label}
      isDisabled={action.isDisabled ?? false}
      onAction={action.onAction}
      className={classNames(pickStyles.entry, action.isDanger === true && styles.danger)}
    >
      {action.icon}
      <span className={pickStyles.words}>
        <span>{action.label}</span>
        {action.description !== undefined && (
          <span className={pickStyles.description}>{action.description}</span>
        )}
      </span>
      {action.keys !== undefined && <Kbd keys={action.keys} />}
    </MenuItem>
  )
}
