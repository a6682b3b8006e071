import type { Need } from '../../model/need.ts'
import type { Translate } from '../../text/translator.ts'
import { assertNever } from '../../util/assert-never.ts'
import type { PlaceBar, PointBar } from '../plenary/plenary-bars.ts'
import type { PlenarySlide } from '../plenary/plenary-slides.ts'

interface Tools {
  readonly text: Translate
  readonly formatNumber: (value: number) => string
}

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
  text: Translate,
): string {
  return pageCount === 1 ? title : text('plenary.titleOfPage', { title, page, count: pageCount })
}

/** A need by code and title. */
export function nameOfNeed({ code, title }: Pick<Need, 'code' | 'title'>): string {
  return `${code} ${title}`.trim()
}

/** How many needs of a place are not reached, in words. */
export function placeWords({ askedCount, unreachedCount }: PlaceBar, { text }: Pick<Tools, 'text'>): string {
  return text('plenary.placeWords', { unreached: unreachedCount, asked: askedCount })
}

/** The points of a need and how far it is covered, in words. */
export function pointWordsOf({ points, level }: PointBar, { text }: Pick<Tools, 'text'>): string {
  return text('plenary.pointWords', {
    points: text('priority.points', { count: points }),
    level: text(`map.coverage.${level}`),
  })
}
