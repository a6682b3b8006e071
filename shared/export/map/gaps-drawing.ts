import { type Gap, gapKinds } from '../../map/gaps.ts'
import { mapStateOf } from '../../map/map-state.ts'
import { type GapLine, gapLine } from '../../map/words/gap-line.ts'
import { formatList } from '../../text/numbers.ts'
import { type DrawnRow, drawTable } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { drawingSheet } from './drawing-sheet.ts'
import type { MapSource } from './map-source.ts'
import { gapLookup } from './gap-lookup.ts'

/** Draws «Vuoti» as a table: kind by kind, the most pressing first, what is missing, why, and the records concerned. */
export function drawGaps(source: MapSource): Drawing {
  const { snapshot, translate, language } = source
  const { gaps } = mapStateOf(snapshot)
  const lookup = gapLookup(source)
  const tools = { text: translate, formatList: (items: readonly string[]) => formatList(items, language) }
  const linesOf = (kind: Gap['kind']): readonly GapLine[] =>
    gaps.flatMap((gap) => (gap.kind === kind ? (gapLine(gap, lookup, tools) ?? []) : []))
  const rows = gapKinds.flatMap((kind): DrawnRow[] => {
    const lines = linesOf(kind)
    if (lines.length === 0) return []
    const heading = translate('map-files.levelCount', {
      level: translate(`map.gap.kind.${kind}`),
      count: lines.length,
    })
    return [{ kind: 'group', text: heading }, ...lines.map(rowOf)]
  })
  return drawingSheet(source, {
    title: translate('map-files.gapsTitle'),
    description: translate('map-files.gapCount', { count: gaps.length }),
    legend: [],
    content: drawTable(
      [
        { heading: translate('map-files.gapAbout'), widthPx: 340 },
        { heading: translate('map-files.gapReason'), widthPx: 400 },
        { heading: translate('map-files.gapRecords'), widthPx: 340 },
      ],
      rows.length === 0 ? [{ kind: 'group', text: translate('map.gap.noneTitle') }] : rows,
    ),
  })
}

function rowOf({ about, reason, records }: GapLine): DrawnRow {
  return {
    kind: 'cells',
    cells: [
      [{ text: typeof about === 'string' ? about : wordsOf(about), isBold: true }],
      [{ text: reason }],
      records.map((record) => ({ text: wordsOf(record) })),
    ],
  }
}

function wordsOf({ code, title }: { readonly code: string; readonly title: string }): string {
  return `${code} ${title}`.trim()
}
