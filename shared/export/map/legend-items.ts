import { type CoverageLevel, coverageLevels } from '../../model/coverage-override.ts'
import { linkStrengths } from '../../model/link.ts'
import type { Translate } from '../../text/translator.ts'
import type { LegendItem } from './drawing-sheet.ts'
import { confirmedShape, coverageShape, strengthShape } from './paper-shapes.ts'

/** The four levels of coverage, each with how many needs are there. */
export function coverageLegend(
  levels: readonly CoverageLevel[],
  translate: Translate,
): readonly LegendItem[] {
  return coverageLevels.map((level) => ({
    shape: coverageShape(level),
    words: translate('map-files.levelCount', {
      level: translate(`map.coverage.${level}`),
      count: levels.filter((other) => other === level).length,
    }),
  }))
}

/** How far resources answer, and the tick of those confirmed in writing. */
export function strengthLegend(translate: Translate): readonly LegendItem[] {
  return [
    ...linkStrengths.map((strength) => ({
      shape: strengthShape(strength),
      words: translate(`map.strength.${strength}`),
    })),
    { shape: confirmedShape(), words: translate('matrix.confirmed') },
  ]
}
