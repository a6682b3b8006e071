import type { Ring } from '../../map/actors/actor-rings.ts'
import { type Box, lineBetween, type StraightLine } from '../../map/actors/line-between.ts'

/** An actor to be placed: its ring, and how large it is drawn. */
export interface RingActor {
  readonly id: string
  readonly ring: Ring
  readonly widthPx: number
  readonly heightPx: number
}

/** Half of the width and of the height of an ellipse around the person. */
export interface Ellipse {
  readonly acrossPx: number
  readonly upPx: number
}

/** A line from an actor to another. */
export interface ActorLine {
  readonly fromId: string
  readonly toId: string
}

/** A ring with its places, clockwise from the top, where its name stands; all lengths from the middle of the drawing. */
export interface Wheel {
  readonly slots: { readonly actor: RingActor; slot: number }[]
  readonly slotCount: number
  readonly middle: Ellipse
  readonly outer: Ellipse
  readonly title: Box
}

/** Where the actors of a ring are. */
export function boxesOn(wheel: Wheel): Map<string, Box> {
  return new Map(wheel.slots.map(({ actor, slot }) => [actor.id, boxAt(wheel, actor, slot)]))
}

function boxAt({ slotCount, middle }: Wheel, { widthPx, heightPx }: RingActor, slot: number): Box {
  const angle = (2 * Math.PI * slot) / slotCount - Math.PI / 2
  const [x, y] = [middle.acrossPx * Math.cos(angle), middle.upPx * Math.sin(angle)]
  return { x: x - widthPx / 2, y: y - heightPx / 2, width: widthPx, height: heightPx }
}

/** Between two actors, and around the name of a ring. */
const airPx = 12

/** Whether two boxes lie on each other, or nearly. */
export function doOverlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width + airPx &&
    other.x < one.x + one.width + airPx &&
    one.y < other.y + other.height + airPx &&
    other.y < one.y + one.height + airPx
  )
}

/** Among more actors there are so many lines that no order helps, and looking for one would take seconds. */
const mostUntangled = 24
const turns = 6

/** What is drawn, as it changes while places are tried. */
interface Tangle {
  readonly boxes: Map<string, Box>
  readonly lines: readonly ActorLine[]
  /** The person and the names of the rings: no line should pass behind them. */
  readonly obstacles: readonly Box[]
}

/** Tries each actor in each place of its ring, and keeps what is better; the same actors always end in the same places. */
export function untangleRings(wheels: readonly Wheel[], tangle: Tangle): void {
  if (tangle.boxes.size > mostUntangled) return
  const held = wheels.flatMap((wheel) => wheel.slots.map((spoke) => ({ wheel, spoke })))
  let least = costOf(tangle)
  for (let turn = 0; turn < turns; turn += 1) {
    const before = least
    for (const { wheel, spoke } of held) least = bestPlace(spoke, { wheel, tangle, least })
    if (least === before) return
  }
}

/** Puts an actor where all costs least, and gives what that is. */
function bestPlace(
  spoke: Wheel['slots'][number],
  { wheel, tangle, least }: { readonly wheel: Wheel; readonly tangle: Tangle; readonly least: number },
): number {
  const { boxes } = tangle
  let found = least
  for (let slot = 1; slot < wheel.slotCount; slot += 1) {
    const back = spoke.slot
    if (slot === back) continue
    moveTo(spoke, { slot, wheel, boxes })
    const now = costOf(tangle)
    if (now < found) found = now
    else moveTo(spoke, { slot: back, wheel, boxes })
  }
  return found
}

/** Whoever is in the place goes to where the other comes from. */
function moveTo(
  held: Wheel['slots'][number],
  to: { readonly slot: number; readonly wheel: Wheel; readonly boxes: Map<string, Box> },
): void {
  const { slot, wheel, boxes } = to
  const other = wheel.slots.find((known) => known.slot === slot)
  if (other !== undefined) {
    other.slot = held.slot
    boxes.set(other.actor.id, boxAt(wheel, other.actor, other.slot))
  }
  held.slot = slot
  boxes.set(held.actor.id, boxAt(wheel, held.actor, slot))
}

/** What weighs how much: nothing lies on another, no line behind another, few crossings, actors apart, and on all sides. */
const costs = { overlap: 1_000_000, behind: 2500, crossing: 250, near: 300_000, tilt: 1 } as const

function costOf({ boxes, lines, obstacles }: Tangle): number {
  const all = [...boxes]
  let cost = 0
  // The drawing is half as high as it is wide.
  const [x, y] = [sumOf(all, (box) => box.x + box.width / 2), sumOf(all, (box) => 2 * box.y + box.height)]
  cost += costs.tilt * Math.hypot(x, y)
  for (const [index, [, one]] of all.entries()) {
    for (const box of obstacles) if (doOverlap(one, box)) cost += costs.overlap
    for (const [, other] of all.slice(index + 1)) {
      if (doOverlap(one, other)) cost += costs.overlap
      // All in one corner is no ring.
      cost += costs.near / (Math.hypot(one.x - other.x, one.y - other.y) + 1)
    }
  }
  const ways = lines.flatMap(({ fromId, toId }) => {
    const [from, to] = [boxes.get(fromId), boxes.get(toId)]
    const way = from === undefined || to === undefined ? null : lineBetween(from, to)
    return way === null ? [] : [{ fromId, toId, way }]
  })
  for (const [index, { fromId, toId, way }] of ways.entries()) {
    cost += Math.hypot(way.to.x - way.from.x, way.to.y - way.from.y) / 2
    for (const box of obstacles) if (passes(way, box)) cost += costs.behind
    for (const [id, box] of all) {
      if (id !== fromId && id !== toId && passes(way, box)) cost += costs.behind
    }
    for (const other of ways.slice(index + 1)) if (doCross(way, other.way)) cost += costs.crossing
  }
  return cost
}

function sumOf(boxes: readonly (readonly [string, Box])[], of: (box: Box) => number): number {
  return boxes.reduce((sum, [, box]) => sum + of(box), 0)
}

/** On which side of a line a point lies: −1, 0 or 1. */
function sideOf({ from, to }: StraightLine, { x, y }: StraightLine['from']): number {
  return Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x))
}

function doCross(one: StraightLine, other: StraightLine): boolean {
  return (
    sideOf(one, other.from) !== sideOf(one, other.to) && sideOf(other, one.from) !== sideOf(other, one.to)
  )
}

function passes(line: StraightLine, { x, y, width, height }: Box): boolean {
  const { from, to } = line
  if (Math.max(from.x, to.x) < x || Math.min(from.x, to.x) > x + width) return false
  if (Math.max(from.y, to.y) < y || Math.min(from.y, to.y) > y + height) return false
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ]
  const sides = new Set(corners.map((corner) => sideOf(line, corner)))
  return sides.size > 1
}
