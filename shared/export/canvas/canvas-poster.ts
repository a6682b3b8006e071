import type { z } from 'zod'
import { doBoxesMeet } from '../../canvas/box.ts'
import { cardSize } from '../../canvas/canvas-scene.ts'
import type { printPdfInputSchema } from '../../ipc/print.ts'
import type { Canvas } from '../../model/canvas.ts'
import { paperColors } from '../document-look.ts'
import { pictureFont } from '../drawing/picture-font.ts'
import type { MapSource } from '../map/map-source.ts'
import { wallPageInput } from '../map/wall-page.ts'
import { wallStyle } from '../map/wall-style.ts'
import { ok, type Result } from '../../util/result.ts'
import { noPictures, type Pictures } from '../pictures.ts'
import { escapeXml } from '../xml.ts'
import { drawnPxPerUnit } from './canvas-board.ts'
import { canvasDrawing } from './canvas-drawing.ts'
import { type PosterError, type PosterPaper, posterSheets } from './poster-sheets.ts'

/** A card is as wide as the paper ones that people know. */
const cardMm = 76

/** Gives a canvas as a poster for the wall, in its cards' true size, on sheets that are glued edge over edge. */
export function canvasPoster(
  { canvasId, paper }: { readonly canvasId: Canvas['id']; readonly paper: PosterPaper },
  source: MapSource,
  pictures: Pictures = noPictures,
): Result<z.infer<typeof printPdfInputSchema>, PosterError> {
  const { translate } = source
  const drawing = canvasDrawing(canvasId, source, { pictures })
  const mmPerPx = cardMm / (cardSize.width * drawnPxPerUnit)
  const division = posterSheets(drawing, { paper, mmPerPx })
  if (!division.isOk) return division
  const divided = division.value
  const { pieces } = drawing
  const pages = divided.sheets.map(({ row, column, leftPx, topPx }) => {
    const name = translate('canvas-files.sheet', { row: row + 1, column: column + 1 })
    const label = divided.sheets.length === 1 ? '' : `<p class="place">${escapeXml(name)}</p>`
    // What lies on it and nothing else: all of a thousand cards on each of their sheets took minutes.
    const sheet = { left: leftPx, top: topPx, width: divided.widthPx, height: divided.heightPx }
    const lying = pieces.flatMap(({ box }, index) =>
      doBoxesMeet(box, sheet) ? `<use href="#d${index}"/>` : [],
    )
    return `<section>${label}<svg role="img" aria-label="${escapeXml(`${drawing.title}. ${name}`)}" viewBox="${leftPx} ${topPx} ${divided.widthPx} ${divided.heightPx}">${lying.join('')}</svg></section>`
  })
  // Drawn once: an image that lies on four sheets is in the file once.
  const drawn = pieces.map(({ body: piece }, index) => `<g id="d${index}">${piece}</g>`)
  const body = `<svg class="drawn"><defs>${drawn.join('')}</defs></svg>${pages.join('')}`
  const page = {
    title: drawing.title,
    orientation: 'landscape',
    style: `${wallStyle}${posterStyle(divided)}`,
    body,
  } as const
  return ok({ ...wallPageInput(page, source), paper })
}

function posterStyle({ widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number }): string {
  return `
.drawn { position: absolute; width: 0; height: 0 }
section { position: relative; width: ${widthMm}mm; height: ${heightMm}mm; break-after: page; overflow: hidden;
  outline: 0.2mm dashed #999; outline-offset: -0.2mm }
section:last-child { break-after: auto }
section svg { width: 100%; height: 100%; font-family: ${pictureFont}; fill: #${paperColors.ink} }
.place { position: absolute; right: 1mm; bottom: 1mm; padding: 0 1mm; background: #fff; font-size: 8pt; color: #555 }
`
}
