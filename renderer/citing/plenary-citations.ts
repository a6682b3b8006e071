import { type MinutesBlock, type MinutesRun, plainRuns } from '../../shared/doc/minutes-text.ts'
import type { Gap } from '../../shared/map/gaps.ts'
import type { PlenarySlide } from '../../shared/map/plenary/plenary-slides.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { TextTools } from '../ui/text-context.tsx'
import { mentionOf } from './map-citations.ts'

type Tools = Pick<TextTools, 'text' | 'formatNumber'> & {
  /** A gap as a verbale cites it; null when what it is about is gone. */
  readonly citeGap: (gap: Gap) => MinutesBlock | null
}

/** What stands on a slide, as a verbale cites it: names whole, also those that the wall shortens. */
export function plenaryBlocks(slide: PlenarySlide, tools: Tools): MinutesBlock[] {
  const { text, formatNumber } = tools
  switch (slide.kind) {
    case 'coverage': {
      const levels = slide.levels.map(({ level, count }) =>
        text('plenary.citedLevel', { level: text(`map.coverage.${level}`), count: formatNumber(count) }),
      )
      return [said(text('plenary.citedCoverage', { needs: slide.needCount, levels: levels.join('; ') }))]
    }
    case 'gaps': {
      // What goes on on the next slide is cited once.
      const gaps = new Set(slide.lines.map(({ subject }) => subject))
      const blocks = [...gaps].map(tools.citeGap).filter((block) => block !== null)
      return [said(text('plenary.citedGaps', { kind: text(`map.gap.kind.${slide.gapKind}`) })), ...blocks]
    }
    case 'no-gaps':
      return [said(`${text('map.gap.noneTitle')}. ${text('map.gap.noneBody')}`)]
    case 'places': {
      const places = slide.bars.map(({ name, unreachedCount, askedCount }) => {
        const words = text('plenary.placeWords', { unreached: unreachedCount, asked: askedCount })
        return text('plenary.citedPlace', { name, words })
      })
      return [said(text('plenary.citedPlaces', { places: places.join('; ') }))]
    }
    case 'points':
      return [
        said(text('plenary.citedPoints')),
        ...slide.bars.map(({ need, points, level }): MinutesBlock => {
          const words = text('plenary.pointWords', {
            points: text('priority.points', { count: points }),
            level: text(`map.coverage.${level}`),
          })
          const runs: MinutesRun[] = [mentionOf(need), ...plainRuns(` – ${words}.`)]
          return { kind: 'paragraph', runs }
        }),
      ]
    default:
      return assertNever(slide)
  }
}

function said(words: string): MinutesBlock {
  return { kind: 'paragraph', runs: plainRuns(words) }
}
