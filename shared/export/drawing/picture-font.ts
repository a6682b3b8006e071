import { toBase64 } from 'lib0/buffer'
import type { Xml } from '../xml.ts'

/*
 * Titillium Web under the SIL Open Font License, which lets it be part of a document. Browsers and whatever is made by one (our
 * PNG, our PDF) draw with what is in the file. LibreOffice, Word, Inkscape and librsvg do not look at it and take the next:
 * Arial on Windows and macOS, Liberation Sans on Linux, of the same widths. Words are measured so that they fit in both.
 */
/** What the words of pictures are written in. */
export const pictureFont = "'Titillium Web', Arial, 'Liberation Sans', Helvetica, sans-serif"

/** Weights that pictures have; the heavier is what is called bold. */
export const pictureWeights = [400, 600] as const

/** A weight of `pictureWeights`. */
export type PictureWeight = (typeof pictureWeights)[number]

/** Letters that a font file holds: what Italian and English need, and the rest of Latin. */
export const pictureRanges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
  'latin-ext':
    'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113',
} as const

/** A name of `pictureRanges`. */
export type PictureRange = keyof typeof pictureRanges

/** A font file as it comes with Tavolo: WOFF2, one weight, one range of letters. */
export interface PictureFontFile {
  readonly weight: PictureWeight
  readonly range: PictureRange
  readonly bytes: Uint8Array
}

/** The font files that a picture needs, within it: of the weights and the letters that it uses and no more; empty for none. */
export function pictureFontStyle(body: Xml, files: readonly PictureFontFile[]): Xml {
  const isBold = body.includes('font-weight="600"')
  // Words stand between tags; what is not Latin is drawn with what the computer has.
  const isFarLatin = farLatin.test(body)
  const faces = files
    .filter(({ weight, range }) => (weight === 400 || isBold) && (range === 'latin' || isFarLatin))
    .map(
      ({ weight, range, bytes }) =>
        `@font-face{font-family:'Titillium Web';font-weight:${weight};src:url(data:font/woff2;base64,${toBase64(bytes)}) format('woff2');unicode-range:${pictureRanges[range]}}`,
    )
  return faces.length === 0 ? '' : `<style>${faces.join('')}</style>`
}

const farLatin = /[\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u1E00-\u1EFF\u20A0-\u20AB\u20AD-\u20C0\u2113]/u
