import { type Language, localeOf } from '../../text/dates.ts'
import { paperColors } from '../document-look.ts'
import { escapeXml, xmlElement, type Xml } from '../xml.ts'
import type { DrawnPiece } from './draw-table.ts'
import { pictureFont, type PictureFontFile, pictureFontStyle } from './picture-font.ts'

/** A picture without a format, in pixels of 1/96 inch; always on white, as paper is. */
export interface Drawing {
  readonly language: Language
  readonly widthPx: number
  readonly heightPx: number
  /** What it is called, for who does not see it. */
  readonly title: string
  /** What it shows, in a sentence or two. */
  readonly description: string
  /** In the order in which it is read. */
  readonly body: Xml
  /** What the body is made of, in its order: to draw of it only what lies somewhere. */
  readonly pieces: readonly DrawnPiece[]
}

/** A picture as text, and its size. */
export interface Picture {
  readonly svg: string
  readonly widthPx: number
  readonly heightPx: number
}

/** Gives a drawing as a picture, with as much of the font in it as it needs. */
export function pictureOf(drawing: Drawing, fonts: readonly PictureFontFile[]): Picture {
  const { widthPx, heightPx } = drawing
  return { svg: svgText(drawing, fonts), widthPx, heightPx }
}

/** Gives the picture as SVG 1.1: one file, no script, nothing fetched. */
function svgText(
  { language, widthPx, heightPx, title, description, body }: Drawing,
  fonts: readonly PictureFontFile[],
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': localeOf(language),
      lang: localeOf(language),
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      role: 'img',
      'aria-labelledby': 'title description',
      'font-family': pictureFont,
      fill: `#${paperColors.ink}`,
    },
    [
      xmlElement('title', { id: 'title' }, [escapeXml(title)]),
      xmlElement('desc', { id: 'description' }, [escapeXml(description)]),
      pictureFontStyle(body, fonts),
      xmlElement('rect', { width: widthPx, height: heightPx, fill: '#ffffff' }),
      body,
    ],
  )}\n`
}
