import type { Zone } from '../model/zone.ts'
import { doBoxesMeet } from './box.ts'

/** On which side of another zone a zone can be put, in the order in which one reads. */
export const zoneSides = ['right', 'left', 'below', 'above'] as const

/** A side of a zone, see `zoneSides`. */
export type ZoneSide = (typeof zoneSides)[number]

/** Room between zones, as templates have it, in canvas units. */
const gap = 40

/** The frame of a zone that is put on a side of another, level with its upper or left edge; its size stays. */
export function frameNextTo(
  own: Zone['frame'],
  [left, top, otherWidth, otherHeight]: Zone['frame'],
  side: ZoneSide,
): Zone['frame'] {
  const [width, height] = own.slice(2) as [number, number]
  const x = side === 'right' ? left + otherWidth + gap : side === 'left' ? left - width - gap : left
  const y = side === 'below' ? top + otherHeight + gap : side === 'above' ? top - height - gap : top
  return [x, y, width, height]
}

/** The zones of which a zone covers some part, in their order: whoever does not see it is told. */
export function zonesUnder(zone: Zone, others: readonly Zone[]): readonly Zone[] {
  const boxOf = ({ frame: [left, top, width, height] }: Zone) => ({ left, top, width, height })
  return others.filter((other) => other.id !== zone.id && doBoxesMeet(boxOf(zone), boxOf(other)))
}
