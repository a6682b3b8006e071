import type { Organization } from '../../model/organization.ts'
import { type HalfSpot, type MarkSpot, wholeSpot } from '../marks/mark-spot.ts'

/** The four parts of the stakeholder map, as they are read: the upper two, then the lower two. */
export const quadrants = ['institutional', 'key', 'marginal', 'operational'] as const

/** A part of the stakeholder map. */
export type Quadrant = (typeof quadrants)[number]

/** Marks from here on are much. The middle, 3, says neither: whoever is at it is asked for less than it could give. */
export const muchFrom = 4

type Marks = Pick<Organization, 'interest' | 'influence'>

/** Where an actor stands: more influence is up, more interest is to the right. */
export function actorSpot({ interest, influence }: Marks): HalfSpot {
  return { up: influence, across: interest }
}

/** The marks of an actor that is put there; null takes it off the map. */
export function actorMarks(spot: MarkSpot | null): Marks {
  return { interest: spot?.across ?? null, influence: spot?.up ?? null }
}

/** In which quadrant a spot lies. */
export function quadrantAt({ up, across }: MarkSpot): Quadrant {
  if (up >= muchFrom) return across >= muchFrom ? 'key' : 'institutional'
  return across >= muchFrom ? 'operational' : 'marginal'
}

/** In which quadrant an actor is; null while one of its marks is missing. */
export function quadrantOf(actor: Marks): Quadrant | null {
  const spot = wholeSpot(actorSpot(actor))
  return spot === null ? null : quadrantAt(spot)
}
