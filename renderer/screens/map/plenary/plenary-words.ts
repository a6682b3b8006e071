import type { PlaceBar, PointBar } from '../../../../shared/map/plenary/plenary-bars.ts'
import type { PlenarySlide } from '../../../../shared/map/plenary/plenary-slides.ts'
import type { Need } from '../../../../shared/model/need.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { TextTools } from '../../../ui/text-context.tsx'

type Tools = Pick<TextTools, 'text' | 'formatNumber'>

/** What a slide says at once: the heading of it. */
export function slideTitle(slide: PlenarySlide, { text, formatNumber }: Tools): string {
  switch (slide.kind) {
    case 'coverage': {
      const uncovered = slide.levels.find(({ level }) => level === 'uncovered')?.count ?? 0
      return text('plenary.coverage', { uncovered, needs: slide.needCount })
    }
    case 'gaps': {
      const kind = text(`map.gap.kind.${slide.gapKind}`)
      return withPage(text('plenary.gaps', { kind, count: formatNumber(slide.total) }), slide, text)
    }
    case 'no-gaps':
      return text('map.gap.noneTitle')
    case 'places':
      return withPage(text('plenary.places', { open: slide.openCount, total: slide.total }), slide, text)
    case 'points':
      return withPage(text('plenary.points'), slide, text)
    default:
      return assertNever(slide)
  }
}

function withPage(
  title: string,
  { page, pageCount }: { readonly page: number; readonly pageCount: number },
  text: TextTools['text'],
): string {
  return pageCount === 1 ? title : text('plenary.titleOfPage', { title, page, count: pageCount })
}

/** A need by code and title. */
export function nameOfNeed({ code, title }: Pick<Need, 'code' | 'title'>): string {
  return `${code} ${title}`.trim()
}

/** How many needs of a place are not reached, in words. */
export function placeWords(
  { askedCount, unreachedCount }: PlaceBar,
  { text }: Pick<TextTools, 'text'>,
): string {
  return text('plenary.placeWords', { unreached: unreachedCount, asked: askedCount })
}

/** The points of a need and how far it is covered, in words. */
export function pointWordsOf({ points, level }: PointBar, { text }: Pick<TextTools, 'text'>): string {
  return text('plenary.pointWords', {
    points: text('priority.points', { count: points }),
    level: text(`map.coverage.${level}`),
  })
}
