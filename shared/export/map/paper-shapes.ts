import type { CoverageLevel } from '../../model/coverage-override.ts'
import type { Link } from '../../model/link.ts'
import { paperColors } from '../document-look.ts'
import type { Xml } from '../xml.ts'

/** Colours of coverage on paper, six hex digits with the hash: those of the light interface. Each has a shape and a word too. */
export const coverageColors: Readonly<Record<CoverageLevel, string>> = {
  uncovered: '#b3471d',
  weak: '#8a6100',
  partial: '#0059b3',
  adequate: '#1f7a4d',
}

const coverageFills: Readonly<Record<CoverageLevel, string | null>> = {
  uncovered: null,
  weak: 'M10 10V2.5A7.5 7.5 0 0 1 17.5 10Z',
  partial: 'M10 17.5V2.5A7.5 7.5 0 0 1 10 17.5Z',
  adequate: 'M10 2.5A7.5 7.5 0 0 1 10 17.5A7.5 7.5 0 0 1 10 2.5Z',
}

const strengthFills: Readonly<Record<Link['strength'], string | null>> = {
  full: 'M3 3H17V17H3Z',
  partial: 'M3 3H10V17H3Z',
  potential: null,
}

/** ○ ◔ ◑ ● in a box of 20. */
export function coverageShape(level: CoverageLevel): Xml {
  const color = coverageColors[level]
  const fill = coverageFills[level]
  const edge = `<circle cx="10" cy="10" r="7.5" fill="none" stroke="${color}" stroke-width="2"/>`
  return fill === null ? edge : `${edge}<path d="${fill}" fill="${color}"/>`
}

/** ■ ◧ ⬚ in a box of 20. */
export function strengthShape(strength: Link['strength']): Xml {
  const ink = `#${paperColors.ink}`
  const fill = strengthFills[strength]
  const dashes = strength === 'potential' ? ' stroke-dasharray="2.8 2.8" stroke-dashoffset="1.4"' : ''
  const edge = `<rect x="3" y="3" width="14" height="14" fill="none" stroke="${ink}" stroke-width="2"${dashes}/>`
  return fill === null ? edge : `${edge}<path d="${fill}" fill="${ink}"/>`
}

/** A tick in a box of 20: a resource that is confirmed in writing. */
export function confirmedShape(): Xml {
  return `<path d="M3.5 10.5L8 15L16.5 5.5" fill="none" stroke="#${paperColors.ink}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>`
}
