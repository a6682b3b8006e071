import type {
  CoverageSlide,
  PlaceSlide,
  PlenarySlide,
  PointSlide,
} from '../../../../shared/map/plenary/plenary-slides.ts'
import type { TextTools } from '../../../ui/text-context.tsx'
import { nameOfNeed } from '../../../../shared/map/words/plenary-words.ts'

/** A slide with a chart. */
export type ChartSlide = CoverageSlide | PlaceSlide | PointSlide

/** The numbers of a chart as rows of words; the first cell of a row names it. */
export interface SlideTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Whether a slide is drawn: the others are words already. */
export function isChart(slide: PlenarySlide): slide is ChartSlide {
  return slide.kind === 'coverage' || slide.kind === 'places' || slide.kind === 'points'
}

/** The table of a chart: what is drawn, with names that are whole. */
export function slideTable(
  slide: ChartSlide,
  { text, formatNumber }: Pick<TextTools, 'text' | 'formatNumber'>,
): SlideTable {
  if (slide.kind === 'coverage') {
    return {
      headings: [text('map.coverageTitle'), text('map.kinds.need')],
      rows: slide.levels.map(({ level, count }) => [text(`map.coverage.${level}`), formatNumber(count)]),
    }
  }
  if (slide.kind === 'places') {
    return {
      headings: [text('territory.place'), text('plenary.unreachedColumn'), text('plenary.askedColumn')],
      rows: slide.bars.map(({ name, unreachedCount, askedCount }) => [
        name,
        formatNumber(unreachedCount),
        formatNumber(askedCount),
      ]),
    }
  }
  return {
    headings: [text('map.kind.need'), text('plenary.pointsColumn'), text('map.coverageTitle')],
    rows: slide.bars.map(({ need, points, level }) => [
      nameOfNeed(need),
      formatNumber(points),
      text(`map.coverage.${level}`),
    ]),
  }
}
