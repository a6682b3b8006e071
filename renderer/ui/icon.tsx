import type { LucideIcon } from 'lucide-react'

/** Sizes of icons, in rem so that they grow with the text. */
const sizes = { small: '1rem', medium: '1.25rem', large: '1.75rem' } as const

/** A drawn icon in the colour of the text around it; hidden from readers unless it has a `label` of its own. */
export function Icon({
  of: Drawing,
  size = 'medium',
  label,
}: {
  readonly of: LucideIcon
  readonly size?: keyof typeof sizes | undefined
  readonly label?: string | undefined
}) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <Drawing
      {...naming}
      width={sizes[size]}
      height={sizes[size]}
      strokeWidth={1.75}
      style={{ flexShrink: 0 }}
      focusable={false}
    />
  )
}
