import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, SubmenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { assertNever } from '../../shared/util/assert-never.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './menu-button.module.css'
import type { MenuAction, MenuItemSpec } from './menu-item-spec.ts'
import pickStyles from './pick-list.module.css'

/** What a menu of React Aria holds; `onClose` is what closes one that no button opened, after a choice in a menu of its own. */
export function menuItems(items: readonly MenuItemSpec[], onClose?: () => void): ReactNode {
  return items.map((item) => renderSpec(item, onClose))
}

function renderSpec(spec: MenuItemSpec, onClose: (() => void) | undefined): ReactNode {
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
    case 'submenu':
      return (
        <SubmenuTrigger key={spec.id}>
          <MenuItem id={spec.id} textValue={spec.label} className={pickStyles.entry ?? ''}>
            <span className={pickStyles.words}>{spec.label}</span>
            <Icon of={ChevronRight} size="small" />
          </MenuItem>
          <Popover className={pickStyles.popover ?? ''}>
            <Menu
              className={pickStyles.list ?? ''}
              aria-label={spec.label}
              {...(onClose !== undefined && { onClose })}
            >
              {spec.items.map((item) => renderAction(item))}
            </Menu>
          </Popover>
        </SubmenuTrigger>
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
      onAction={() => action.onAction?.()}
      shouldCloseOnSelect={action.isFact !== true}
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
