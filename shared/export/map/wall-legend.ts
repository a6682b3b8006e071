import type { Coverage } from '../../map/coverage.ts'
import type { Translate } from '../../text/translator.ts'
import { escapeXml, type Xml } from '../xml.ts'
import type { LegendItem } from './drawing-sheet.ts'
import { coverageLegend, strengthLegend } from './legend-items.ts'

/** What the shapes of a poster mean, and how many needs there are of each coverage. */
export function mapLegend({
  translate,
  coverage,
}: {
  readonly translate: Translate
  readonly coverage: ReadonlyMap<string, Coverage>
}): Xml {
  const levels = [...coverage.values()].map(({ level }) => level)
  const list = (items: readonly LegendItem[]): Xml =>
    `<ul>${items.map(({ shape, words }) => `<li><svg viewBox="0 0 20 20">${shape}</svg>${escapeXml(words)}</li>`).join('')}</ul>`
  return `<div class="legend">${list(coverageLegend(levels, translate))}${list(strengthLegend(translate))}</div>`
}
