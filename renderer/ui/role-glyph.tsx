import { Eye, PenLine, Star, type LucideIcon } from 'lucide-react'
import { Icon } from './icon.tsx'

/** Roles that have a glyph of their own. */
export type GlyphRole = 'facilitator' | 'minuteTaker' | 'observer'

const drawings: Readonly<Record<GlyphRole, LucideIcon>> = {
  facilitator: Star,
  minuteTaker: PenLine,
  observer: Eye,
}

/** The star of who facilitates, the pen of who writes, the eye of who observes; `label` says it in words. */
export function RoleGlyph({
  role,
  label,
  size = 'small',
}: {
  readonly role: GlyphRole
  readonly label: string
  readonly size?: 'small' | 'medium' | 'large' | undefined
}) {
  return <Icon of={drawings[role]} size={size} label={label} />
}
