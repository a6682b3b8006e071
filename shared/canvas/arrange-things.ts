import { type Box, boxAround, centreOf } from './box.ts'
import type { CardCorners } from './plan-drop.ts'

/** Room between things that are tidied: as between cards where the canvas places them. */
const gap = { x: 12, y: 22 } as const

/** What things can be brought in line with: an edge of all of them, or their middle. */
export type AlignTo = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

/** How chosen things are arranged. */
export type Arrangement = 'tidy' | AlignTo | 'across' | 'down'

/** All of them, in the order of menus. */
export const arrangements: readonly Arrangement[] = [
  'tidy',
  'left',
  'centre',
  'right',
  'top',
  'middle',
  'bottom',
  'across',
  'down',
]

/** A card or a drawing, where it lies. */
export interface ArrangedThing {
  readonly id: string
  readonly box: Box
}

/** Upper left corners of things that are arranged, by id. */
export function arrangedCorners(things: readonly ArrangedThing[], how: Arrangement): CardCorners {
  if (how === 'tidy') return tidied(things)
  return how === 'across' || how === 'down' ? distributed(things, how) : aligned(things, how)
}

function aligned(things: readonly ArrangedThing[], to: AlignTo): CardCorners {
  const around = boxAround(things.map(({ box }) => box))
  if (around === null) return new Map()
  const cornerOf = ({ left: x, top: y, width, height }: Box) => {
    const { left, top } = around
    const [right, bottom] = [left + around.width - width, top + around.height - height]
    return {
      left: { x: left, y },
      centre: { x: (left + right) / 2, y },
      right: { x: right, y },
      top: { x, y: top },
      middle: { x, y: (top + bottom) / 2 },
      bottom: { x, y: bottom },
    }[to]
  }
  return new Map(things.map(({ id, box }) => [id, cornerOf(box)]))
}

/** The same distance between things, from the first to the last in a direction, which stay. */
function distributed(things: readonly ArrangedThing[], along: 'across' | 'down'): CardCorners {
  const isAcross = along === 'across'
  const middleOf = ({ box }: ArrangedThing) => centreOf(box)[isAcross ? 'x' : 'y']
  const startOf = ({ box }: ArrangedThing) => (isAcross ? box.left : box.top)
  const lengthOf = ({ box }: ArrangedThing) => (isAcross ? box.width : box.height)
  const sorted = things.toSorted((a, b) => middleOf(a) - middleOf(b))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const whole = startOf(last) + lengthOf(last) - startOf(first)
  const taken = sorted.reduce((sum, each) => sum + lengthOf(each), 0)
  const between = (whole - taken) / Math.max(sorted.length - 1, 1)
  let at = startOf(first)
  return new Map(
    sorted.map((thing) => {
      const { left, top } = thing.box
      const corner = isAcross ? { x: at, y: top } : { x: left, y: at }
      at += lengthOf(thing) + between
      return [thing.id, corner]
    }),
  )
}

/** Rows without one over the other, about as wide as high, from the upper left corner of all of them. */
function tidied(things: readonly ArrangedThing[]): CardCorners {
  const around = boxAround(things.map(({ box }) => box))
  if (around === null) return new Map()
  const columns = Math.ceil(Math.sqrt(things.length))
  const cell = {
    x: Math.max(...things.map(({ box }) => box.width)) + gap.x,
    y: Math.max(...things.map(({ box }) => box.height)) + gap.y,
  }
  const rowOf = ({ box }: ArrangedThing) => Math.round((box.top - around.top) / cell.y)
  const read = things.toSorted((a, b) => rowOf(a) - rowOf(b) || a.box.left - b.box.left)
  return new Map(
    read.map(({ id }, index) => [
      id,
      {
        x: around.left + (index % columns) * cell.x,
        y: around.top + Math.floor(index / columns) * cell.y,
      },
    ]),
  )
}
