import { FileImage, FileInput, type LucideIcon } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { useText } from '../ui/text-context.tsx'
import type { ToMinutesDesk } from './use-minutes-desk.ts'
import { type MakePicture, usePictureToMinutes } from './use-picture-to-minutes.ts'
import { type MakeBlocks, useToMinutes } from './use-to-minutes.ts'

interface Look {
  /** In place of «Porta nel verbale», where several of these buttons stand together. */
  readonly label?: string | undefined
  readonly size?: 'small' | 'medium' | undefined
  readonly variant?: 'secondary' | 'quiet' | undefined
}

/**
 * «Porta nel verbale»: into the item the table is at, or, while no session is on, into one that is chosen. Gives what
 * `makeBlocks` says at that moment; null when it cannot, and has said why.
 */
export function ToMinutes({ makeBlocks, label, ...look }: Look & { readonly makeBlocks: MakeBlocks }) {
  const { text } = useText()
  const desk = useToMinutes()
  return (
    <WayIn {...look} label={label ?? text('map.toMinutes')} icon={FileInput} desk={desk} make={makeBlocks} />
  )
}

/** The same with the picture of what is cited under its words. */
export function PictureToMinutes({
  makePicture,
  label,
  ...look
}: Look & { readonly makePicture: MakePicture }) {
  const { text } = useText()
  const desk = usePictureToMinutes()
  const name = label ?? text('from-canvas.toMinutesPictured')
  return <WayIn {...look} label={name} icon={FileImage} desk={desk} make={makePicture} />
}

function WayIn<Make>({
  label,
  icon,
  desk: { places, cite, choices },
  make,
  size = 'medium',
  variant = 'secondary',
}: Look & {
  readonly label: string
  readonly icon: LucideIcon
  readonly desk: ToMinutesDesk<Make>
  readonly make: Make
}) {
  const shared = { size, variant, icon: <Icon of={icon} size="small" /> } as const
  if (places?.openItem !== null) {
    return (
      <Button {...shared} onPress={() => cite(make)}>
        {label}
      </Button>
    )
  }
  return <MenuButton {...shared} label={label} items={choices(make)} />
}
