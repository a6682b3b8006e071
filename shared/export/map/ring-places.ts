import type { Ring } from '../../map/actors/actor-rings.ts'
import type { Box } from '../../map/actors/line-between.ts'
import { closenesses } from '../../model/organization.ts'
import {
  type ActorLine,
  boxesOn,
  doOverlap,
  type Ellipse,
  type RingActor,
  untangleRings,
  type Wheel,
} from './untangle-rings.ts'

/** Where actors are, from the middle of the drawing, and how far each ring reaches. */
export interface RingPlaces {
  readonly boxes: ReadonlyMap<string, Box>
  readonly rings: ReadonlyMap<Ring, Ellipse>
}

/** The person in the middle. */
export const personEllipse: Ellipse = { acrossPx: 110, upPx: 50 }

/** What the name of a ring takes at its top. */
const ringTitle = { widthPx: 190, heightPx: 36 } as const

const airPx = 14
const growPx = 12
const leastHalfPx = { acrossPx: 72, upPx: 62 } as const

/**
 * Puts actors on ellipses around the person, clear of each other and of the names of the rings, and looks for places in which
 * few lines pass behind an actor that they are not of.
 */
export function placeInRings(actors: readonly RingActor[], lines: readonly ActorLine[]): RingPlaces {
  const boxes = new Map<string, Box>()
  const rings = new Map<Ring, Ellipse>()
  const wheels: Wheel[] = []
  let inner = personEllipse
  for (const ring of closenesses) {
    const wheel = layWheel(
      actors.filter((actor) => actor.ring === ring),
      inner,
    )
    for (const [id, box] of boxesOn(wheel)) boxes.set(id, box)
    rings.set(ring, wheel.outer)
    wheels.push(wheel)
    inner = wheel.outer
  }
  untangleRings(wheels, { boxes, lines, obstacles: [personBox, ...wheels.map(({ title }) => title)] })
  return { boxes, rings }
}

/** What the words in it take. */
const personBox: Box = {
  x: -0.8 * personEllipse.acrossPx,
  y: -0.8 * personEllipse.upPx,
  width: 1.6 * personEllipse.acrossPx,
  height: 1.6 * personEllipse.upPx,
}

/** So many places a ring has at least: with more of them than actors there is a choice. */
const fewestSlots = 12

function layWheel(actors: readonly RingActor[], inner: Ellipse): Wheel {
  const half = {
    acrossPx: Math.max(leastHalfPx.acrossPx, ...actors.map(({ widthPx }) => widthPx / 2 + airPx)),
    upPx: Math.max(leastHalfPx.upPx, ...actors.map(({ heightPx }) => heightPx / 2 + airPx)),
  }
  const slotCount = Math.max(fewestSlots, actors.length + 1)
  // The first place is at the top: there the name of the ring stands.
  const slots = actors.map((actor, index) => ({
    actor,
    slot: Math.round(((index + 1) * slotCount) / (actors.length + 1)),
  }))
  let middle: Ellipse = { acrossPx: inner.acrossPx + half.acrossPx, upPx: inner.upPx + half.upPx }
  for (;;) {
    const outer = { acrossPx: middle.acrossPx + half.acrossPx, upPx: middle.upPx + half.upPx }
    const title = titleBox(outer)
    const wheel = { slots, slotCount, middle, outer, title }
    if (!doAnyOverlap([...boxesOn(wheel).values(), title])) return wheel
    middle = { acrossPx: middle.acrossPx + growPx, upPx: middle.upPx + growPx }
  }
}

function titleBox({ upPx }: Ellipse): Box {
  return { x: -ringTitle.widthPx / 2, y: 4 - upPx, width: ringTitle.widthPx, height: ringTitle.heightPx }
}

function doAnyOverlap(boxes: readonly Box[]): boolean {
  return boxes.some((one, index) => boxes.slice(index + 1).some((other) => doOverlap(one, other)))
}
