import type { CanvasPoint } from '../../model/canvas-point.ts'
import type { Figure } from '../../model/figure.ts'
import type { Zone } from '../../model/zone.ts'
import { type Box, boxAround, centreOf, type Coordinates, doBoxesMeet } from '../box.ts'
import { cardSize, type CanvasScene } from '../canvas-scene.ts'
import { zoneAt } from '../scene-at.ts'
import { figureBox } from './item-boxes.ts'
import type { DrawingScene } from './place-drawings.ts'

/** The longer side of a picture that comes onto a canvas: three cards. */
const pictureSide = 3 * cardSize.width

/** Room between pictures, and between them and everything else. */
const gap = 24

/** Room between cards beside a picture. */
const cardGap = 12

/** Cards that stand beside each other next to a picture. */
const cardColumnsBeside = 3

/** How large a picture comes onto a canvas: small ones are not blown up. */
export function pictureSize({
  widthPx,
  heightPx,
}: {
  readonly widthPx: number
  readonly heightPx: number
}): Figure['size'] {
  const scale = Math.min(1, pictureSide / Math.max(widthPx, heightPx))
  return [Math.max(1, Math.round(widthPx * scale)), Math.max(1, Math.round(heightPx * scale))]
}

/**
 * Where pictures come to lie: side by side around a place where somebody let go of them, or one under the other on the right of
 * everything that is there, each with room for its cards.
 */
export function placePictures(
  scene: CanvasScene,
  drawn: DrawingScene,
  { sizes, at }: { readonly sizes: readonly Figure['size'][]; readonly at: Coordinates | null },
): CanvasPoint[] {
  const [first] = sizes
  if (first === undefined) return []
  if (at !== null) {
    let left = at.x - first[0] / 2
    return sizes.map(([width, height]) => {
      const point: CanvasPoint = [Math.round(left), Math.round(at.y - height / 2)]
      left += width + gap
      return point
    })
  }
  const around = boxAround([scene.bounds, ...(drawn.bounds === null ? [] : [drawn.bounds])]) ?? scene.bounds
  const left = Math.round(around.left + around.width + 2 * gap)
  let top = Math.round(around.top)
  return sizes.map(([, height]) => {
    const point: CanvasPoint = [left, top]
    top += height + gap
    return point
  })
}

/** Where cards come to lie, and to which zone they belong; null is none. */
export interface BesidePicture {
  readonly zoneId: Zone['id'] | null
  readonly points: readonly CanvasPoint[]
}

/**
 * Where cards that are written of pictures come to lie: beside each on the right, row by row, where nothing lies yet. Of a picture
 * in a zone they belong to that zone, of one outside all zones to none, and lie in none. Of a picture that is gone (null) no place is known.
 */
export function placeBesidePictures(
  scene: CanvasScene,
  drawn: DrawingScene,
  pictures: readonly { readonly figure: Figure | null; readonly count: number }[],
): readonly BesidePicture[] {
  const taken = [
    ...scene.cards.map(({ box }) => box),
    ...drawn.figures.filter(({ figure: { form } }) => form !== 'frame').map(({ box }) => box),
  ]
  return pictures.map(({ figure, count }) => {
    if (figure === null) return { zoneId: null, points: [] }
    const picture = figureBox(figure)
    const zone = zoneAt(scene, centreOf(picture))
    const closed = zone === null ? scene.zones.map(({ box }) => box) : []
    const points: CanvasPoint[] = []
    for (let place = 0; points.length < count; place += 1) {
      const box = placeBeside(picture, place)
      if ([...closed, ...taken].some((other) => doBoxesMeet(other, box))) continue
      points.push([box.left, box.top])
      taken.push(box)
    }
    return { zoneId: zone?.zone.id ?? null, points }
  })
}

function placeBeside(picture: Box, place: number): Box {
  const column = place % cardColumnsBeside
  const row = Math.floor(place / cardColumnsBeside)
  return {
    left: Math.round(picture.left + picture.width + gap + column * (cardSize.width + cardGap)),
    top: Math.round(picture.top + row * (cardSize.height + cardGap)),
    ...cardSize,
  }
}
