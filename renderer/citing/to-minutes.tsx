import { FileInput } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { useText } from '../ui/text-context.tsx'
import { type MakeBlocks, useToMinutes } from './use-to-minutes.ts'

/**
 * «Porta nel verbale»: into the item the table is at, or, while no session is on, into one that is chosen. Gives what
 * `makeBlocks` says at that moment; null when it cannot, and has said why.
 */
export function ToMinutes({
  makeBlocks,
  label,
  size = 'medium',
  variant = 'secondary',
}: {
  readonly makeBlocks: MakeBlocks
  /** In place of «Porta nel verbale», where several of these buttons stand together. */
  readonly label?: string | undefined
  readonly size?: 'small' | 'medium' | undefined
  readonly variant?: 'secondary' | 'quiet' | undefined
}) {
  const { text } = useText()
  const { places, cite, choices } = useToMinutes()
  const shared = { size, variant, icon: <Icon of={FileInput} size="small" /> } as const
  const name = label ?? text('map.toMinutes')
  if (places?.openItem !== null) {
    return (
      <Button {...shared} onPress={() => cite(makeBlocks)}>
        {name}
      </Button>
    )
  }
  return <MenuButton {...shared} label={name} items={choices(makeBlocks)} />
}
