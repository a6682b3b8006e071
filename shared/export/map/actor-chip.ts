import type { Organization } from '../../model/organization.ts'
import type { Translate } from '../../text/translator.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, linesHeightPx } from '../drawing/draw.ts'
import type { DrawnPart } from '../drawing/draw-table.ts'
import { linesOf } from '../drawing/measure-text.ts'
import { headed, inRowsOf } from '../drawing/place-parts.ts'

type Named = Pick<Organization, 'name' | 'shortName'>

const shortLook = { sizePx: 14, isBold: true } as const
const wholeLook = { sizePx: 12, isBold: false } as const
const edgePx = 7
const trayAcross = 4
const trayGapPx = 8

/** Draws an actor by its short name, with its whole name under it when that says more. */
export function actorChip({ name, shortName }: Named, widthPx: number): DrawnPart {
  const room = { widthPx: widthPx - 2 * edgePx }
  const short = linesOf(shortName === '' ? name : shortName, shortLook, room)
  const whole = shortName === '' || shortName === name ? [] : linesOf(name, wholeLook, room)
  const shortHeightPx = linesHeightPx(short.length, shortLook)
  const heightPx = shortHeightPx + linesHeightPx(whole.length, wholeLook) + 2 * edgePx - 3
  return {
    widthPx,
    heightPx,
    body: [
      drawBox({ xPx: 0, yPx: 0, widthPx, heightPx, fill: '#ffffff', edge: '#857d70', radiusPx: 4 }),
      drawLines(short, { ...shortLook, xPx: edgePx, yPx: edgePx - 2 }),
      drawLines(whole, {
        ...wholeLook,
        color: `#${paperColors.secondInk}`,
        xPx: edgePx,
        yPx: edgePx - 2 + shortHeightPx,
      }),
    ].join(''),
  }
}

/** The actors that nobody has placed, under a heading; null when all have their place. */
export function actorTray(
  actors: readonly Named[],
  { translate, widthPx }: { readonly translate: Translate; readonly widthPx: number },
): DrawnPart | null {
  if (actors.length === 0) return null
  const columnPx = widthPx / trayAcross
  const chips = actors.map((actor) => actorChip(actor, columnPx - trayGapPx))
  return headed(translate('actors.tray'), inRowsOf(trayAcross, chips, { columnPx, gapPx: trayGapPx }))
}
