import { paperColors } from '../document-look.ts'
import { wallPaperMm, wallStyle } from './wall-style.ts'

const coverageMm = 31
/** Two lines of a need's title in type that is read from a metre. */
const leastNeedMm = 92
/** A heading of three lines that stands upright; less cuts titles. */
const leastColumnMm = 12
/** Wider, and the eye loses the row between two cells. */
const mostColumnMm = 18
/** How high a heading that stands upright is. */
export const headingMm = 46

/** How the columns of a matrix stand on A3. */
export interface PosterColumns<Item> {
  readonly columnMm: number
  readonly needMm: number
  /** One a page of width, as even as can be; one without columns when there are none. */
  readonly parts: readonly (readonly Item[])[]
}

/** Divides the columns of a matrix into as few parts as there must be, all of one width. */
export function posterColumns<Item>(items: readonly Item[]): PosterColumns<Item> {
  const { width } = wallPaperMm.landscape
  const roomMm = width - coverageMm - leastNeedMm
  const partCount = Math.max(1, Math.ceil(items.length / Math.floor(roomMm / leastColumnMm)))
  const perPart = Math.max(1, Math.ceil(items.length / partCount))
  const columnMm = Math.min(mostColumnMm, Math.floor((roomMm / perPart) * 10) / 10)
  return {
    columnMm,
    needMm: Math.min(2 * leastNeedMm, width - coverageMm - perPart * columnMm),
    parts: Array.from({ length: partCount }, (_part, index) =>
      items.slice(index * perPart, (index + 1) * perPart),
    ),
  }
}

/** The look of the posters of a matrix. */
export function matrixPosterStyle({
  columnMm,
  needMm,
}: {
  readonly columnMm: number
  readonly needMm: number
}): string {
  const { ink, secondInk, rule, headerFill } = paperColors
  return `${wallStyle}
section + section { break-before: page }
header { display: flex; justify-content: space-between; align-items: end; gap: 10mm; margin-bottom: 4mm }
.tavolo { font-size: 14pt }
h1 { font-size: 26pt; line-height: 1.1 }
h2 { font-size: 12pt; font-weight: 600; margin-bottom: 2mm; break-after: avoid }
.counts { font-size: 12pt; color: #${secondInk} }
.legend { display: grid; gap: 1.5mm; font-size: 11pt; flex: none }
.legend ul { display: flex; gap: 7mm }
.legend li { display: flex; gap: 1.6mm; align-items: center }
.legend svg { width: 4.6mm; height: 4.6mm }
table { border-collapse: collapse; table-layout: fixed; width: 0 }
col.need { width: ${needMm}mm }
col.coverage { width: ${coverageMm}mm }
col.resource { width: ${columnMm}mm }
thead { display: table-header-group }
tr { break-inside: avoid }
tbody tr:nth-child(even) { background: #f7f5f0 }
th, td { border: 0.2mm solid #${rule}; padding: 1mm 1.4mm; font-size: 11pt; font-weight: 400; text-align: start; vertical-align: middle }
thead th { background: #${headerFill}; border-bottom: 0.5mm solid #${ink} }
th.corner { vertical-align: bottom; font-weight: 600 }
th.resource { padding: 1.2mm 0.6mm; vertical-align: bottom }
.upright { writing-mode: vertical-rl; transform: rotate(180deg); height: ${headingMm}mm; width: ${columnMm - 1.6}mm;
  font-size: 9.5pt; line-height: 1.15; overflow: hidden; display: flow-root; align-content: center }
.upright .owner { display: block; font-size: 8.5pt; color: #${secondInk} }
.tick { width: 3.6mm; height: 3.6mm; margin: 1mm auto 0 }
.line { display: flex; gap: 2mm; align-items: center }
tbody th .line { align-items: baseline }
.line .code { flex: none; white-space: nowrap }
.title { font-weight: 600 }
.places { display: block; font-size: 8.5pt; color: #${secondInk}; line-height: 1.2 }
td { padding: 0.6mm; position: relative }
td > svg { width: 5.4mm; height: 5.4mm; margin: auto }
td.coverage { padding: 1mm 1.4mm }
td.coverage svg { width: 4.6mm; height: 4.6mm }
`
}
