import { Layers } from 'lucide-react'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { MenuItemSpec } from '../../../ui/menu-item-spec.ts'

/** In a bar of chosen things: copies, groups, pins, and what lies over what. */
export function ThingsButton({ items }: { readonly items: readonly MenuItemSpec[] }) {
  const { text } = useText()
  return (
    <MenuButton
      size="small"
      label={text('things.menu')}
      icon={<Icon of={Layers} size="small" />}
      items={items}
      placement="top start"
    />
  )
}
