import type { ParagraphRole } from './document-tree.ts'

/** How a paragraph looks on paper; the same for ODT and DOCX. Lengths say their unit. */
export interface ParagraphLook {
  readonly font: 'serif' | 'sans'
  readonly sizePt: number
  readonly isBold: boolean
  readonly isItalic: boolean
  /** Six hex digits without the hash. */
  readonly color: string
  readonly beforePt: number
  readonly afterPt: number
  readonly lineHeightPercent: number
  readonly indentMm: number
  readonly align: 'start' | 'center'
  /** A rule beside (statements) or around (status line) the paragraph; null for none. */
  readonly rule: 'start' | 'box' | null
  readonly staysWithNext: boolean
}

/*
 * Fonts that Word and LibreOffice both have or replace with one of the same widths, so that an office without our
 * fonts sees the same pages. The print HTML, which carries its fonts with it, uses Lora and Titillium Web.
 */
/** Font names of the office formats. */
export const officeFonts = {
  odt: { serif: 'Liberation Serif', sans: 'Liberation Sans' },
  docx: { serif: 'Times New Roman', sans: 'Arial' },
} as const

/** Colours on paper, six hex digits without the hash: the light ink of the interface. */
export const paperColors = {
  ink: '17212B',
  secondInk: '4A5661',
  rule: 'B9B2A6',
  headerFill: 'EFEBE3',
  accent: '004080',
} as const

/** A4 with margins that leave room for a binder; millimetres. */
export const page = { shortMm: 210, longMm: 297, sideMm: 22, topMm: 20, bottomMm: 16 } as const

/** Width of the text in millimetres. */
export function textWidthMm(orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? page.shortMm : page.longMm) - 2 * page.sideMm
}

/** Where the value of a label and value row starts, in millimetres: the longest label of the verbale fits before it. */
export const fieldValueMm = 52

const body: ParagraphLook = {
  font: 'serif',
  sizePt: 11,
  isBold: false,
  isItalic: false,
  color: paperColors.ink,
  beforePt: 0,
  afterPt: 5,
  lineHeightPercent: 118,
  indentMm: 0,
  align: 'start',
  rule: null,
  staysWithNext: false,
}

/** Looks of the three heading levels. */
export const headingLooks: Readonly<Record<1 | 2 | 3, ParagraphLook>> = {
  1: {
    ...body,
    font: 'sans',
    sizePt: 18,
    isBold: true,
    beforePt: 6,
    afterPt: 4,
    lineHeightPercent: 110,
    staysWithNext: true,
  },
  2: {
    ...body,
    font: 'sans',
    sizePt: 13,
    isBold: true,
    color: paperColors.accent,
    beforePt: 16,
    afterPt: 5,
    lineHeightPercent: 110,
    staysWithNext: true,
  },
  3: { ...body, font: 'sans', sizePt: 11, isBold: true, beforePt: 12, afterPt: 4, staysWithNext: true },
}

/** Looks of the paragraph roles. */
export const roleLooks: Readonly<Record<ParagraphRole, ParagraphLook>> = {
  body,
  letterhead: { ...body, font: 'sans', sizePt: 10, color: paperColors.secondInk, afterPt: 1 },
  subtitle: { ...body, font: 'sans', sizePt: 11, color: paperColors.secondInk, afterPt: 8 },
  banner: {
    ...body,
    font: 'sans',
    sizePt: 10.5,
    isBold: true,
    beforePt: 4,
    afterPt: 8,
    rule: 'box',
    align: 'center',
  },
  label: {
    ...body,
    font: 'sans',
    sizePt: 9.5,
    isBold: true,
    color: paperColors.secondInk,
    beforePt: 7,
    afterPt: 2,
    staysWithNext: true,
  },
  proposal: { ...body, isBold: true, staysWithNext: true },
  contribution: { ...body, indentMm: 5, beforePt: 2 },
  statement: { ...body, isItalic: true, indentMm: 6, beforePt: 2, afterPt: 7, rule: 'start' },
  note: { ...body, font: 'sans', sizePt: 9.5, color: paperColors.secondInk },
  small: { ...body, font: 'sans', sizePt: 9, color: paperColors.secondInk, afterPt: 4, staysWithNext: true },
}

/** Looks of what is not a paragraph of its own. */
export const partLooks = {
  field: { ...body, afterPt: 3 },
  listItem: { ...body, afterPt: 2 },
  tableHeader: {
    ...body,
    font: 'sans',
    sizePt: 9,
    isBold: true,
    afterPt: 0,
    lineHeightPercent: 110,
    staysWithNext: true,
  },
  tableCell: { ...body, sizePt: 10, afterPt: 0, lineHeightPercent: 110 },
  tableGroup: {
    ...body,
    font: 'sans',
    sizePt: 9,
    isBold: true,
    color: paperColors.secondInk,
    beforePt: 3,
    afterPt: 0,
    lineHeightPercent: 110,
    staysWithNext: true,
  },
  pageHeader: { ...body, font: 'sans', sizePt: 8.5, color: paperColors.secondInk, afterPt: 0 },
  pageFooter: {
    ...body,
    font: 'sans',
    sizePt: 8.5,
    color: paperColors.secondInk,
    afterPt: 0,
    lineHeightPercent: 115,
  },
  fingerprint: {
    ...body,
    font: 'sans',
    sizePt: 7,
    color: paperColors.secondInk,
    afterPt: 0,
    lineHeightPercent: 115,
  },
} as const satisfies Readonly<Record<string, ParagraphLook>>
