import { actorSpot, muchFrom, type Quadrant, quadrantAt } from '../../map/actors/actor-quadrants.ts'
import { markGrid } from '../../map/marks/mark-grid.ts'
import { marks } from '../../map/marks/mark-spot.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, linesHeightPx } from '../drawing/draw.ts'
import type { DrawnPart } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { linesOf } from '../drawing/measure-text.ts'
import { moved, stacked } from '../drawing/place-parts.ts'
import { actorChip, actorTray } from './actor-chip.ts'
import { drawingSheet } from './drawing-sheet.ts'
import type { MapSource } from './map-source.ts'
import { drawMarkGrid, gridAxisPx } from './mark-grid-part.ts'

/** Three marks to the left, two to the right: the quadrants are equally wide all the same. */
const columnsPx = marks.map((mark) => (mark < muchFrom ? 176 : 264))
const halfPx = 528

const tints: Readonly<Record<Quadrant, string>> = {
  institutional: '#f1f6fb',
  key: '#dceaf7',
  marginal: '#ffffff',
  operational: '#f1f6fb',
}

/** Draws «Attori» by interest and influence: each in its cell, under the name of its quadrant and what that calls for. */
export function drawStakeholders(source: MapSource): Drawing {
  const { snapshot, translate } = source
  const grid = markGrid(snapshot.organizations, actorSpot)
  const placed = snapshot.organizations.length - grid.unplaced.length
  const axis = (side: 'interest' | 'influence') => ({
    name: translate(`changes.field.${side}`),
    little: translate(`actors.little.${side}`),
    much: translate(`actors.much.${side}`),
  })
  const tray = actorTray(grid.unplaced, { translate, widthPx: 2 * halfPx })
  return drawingSheet(source, {
    title: translate('map-files.stakeholdersTitle'),
    description: translate('map-files.actorCount', { placed, unplaced: grid.unplaced.length }),
    legend: [],
    content: stacked(
      [
        drawMarkGrid(grid, {
          columnsPx,
          up: axis('influence'),
          across: axis('interest'),
          fillOf: (spot) => tints[quadrantAt(spot)],
          drawItem: actorChip,
          bandAbove: (up) => bandAbove(up, source),
        }),
        tray === null ? null : { ...tray, body: moved(tray.body, gridAxisPx, 0) },
      ],
      20,
    ),
  })
}

/** The names of two quadrants, over the first of their rows. */
function bandAbove(up: number, source: MapSource): DrawnPart | null {
  if (up === marks.length) return band(['institutional', 'key'], source)
  return up === muchFrom - 1 ? band(['marginal', 'operational'], source) : null
}

const nameLook = { sizePx: 17, isBold: true } as const
const callsLook = { sizePx: 13, isBold: false } as const
const edgePx = 12

function band(names: readonly [Quadrant, Quadrant], { translate }: MapSource): DrawnPart {
  const said = names.map((quadrant) => ({
    quadrant,
    name: translate(`actors.quadrant.${quadrant}`),
    calls: linesOf(translate(`actors.calls.${quadrant}`), callsLook, { widthPx: halfPx - 2 * edgePx }),
  }))
  const callsRows = Math.max(...said.map(({ calls }) => calls.length))
  const nameHeightPx = linesHeightPx(1, nameLook)
  const heightPx = 2 * edgePx + nameHeightPx + linesHeightPx(callsRows, callsLook)
  const body = said.map(({ quadrant, name, calls }, index) => {
    const xPx = index * halfPx
    return [
      drawBox({
        xPx,
        yPx: 0,
        widthPx: halfPx,
        heightPx,
        fill: tints[quadrant],
        edge: `#${paperColors.rule}`,
      }),
      drawLines([name], { ...nameLook, xPx: xPx + edgePx, yPx: edgePx }),
      drawLines(calls, {
        ...callsLook,
        color: `#${paperColors.secondInk}`,
        xPx: xPx + edgePx,
        yPx: edgePx + nameHeightPx,
      }),
    ].join('')
  })
  return { widthPx: 2 * halfPx, heightPx, body: body.join('') }
}
