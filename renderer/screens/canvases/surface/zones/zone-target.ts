import type { Zone } from '../../../../../shared/model/zone.ts'

/** A corner of a zone: which part of its width and height it is at. */
export type ZoneCorner = readonly [0 | 1, 0 | 1]

/** The corners by which a zone is made larger and smaller. */
export const zoneCorners: readonly ZoneCorner[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
]

/** The zone in whose title, or on whose face, an event happened; undefined when it was in none. */
export function zoneOfTarget(target: EventTarget): Zone['id'] | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-zone-face]') : null
  return element?.dataset.zoneFace as Zone['id'] | undefined
}

/** The corner of a zone in which an event happened; undefined when it was in none. */
export function cornerOfTarget(target: EventTarget): ZoneCorner | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-zone-corner]') : null
  return zoneCorners.find((corner) => corner.join(' ') === element?.dataset.zoneCorner)
}
