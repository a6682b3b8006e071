import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import { MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Separator } from 'react-aria-components/Separator'
import { assertNever } from '../../shared/util/assert-never.ts'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'
import styles from './menu-button.module.css'
import type { MenuAction, MenuItemSpec } from './menu-item-spec.ts'
import pickStyles from './pick-list.module.css'

/** What a menu of React Aria holds. */
export function menuItems(items: readonly MenuItemSpec[]): ReactNode {
  return items.map((item) => renderSpec(item))
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
