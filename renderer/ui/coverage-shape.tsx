/** How well a need is covered. */
export type CoverageLevel = 'uncovered' | 'weak' | 'partial' | 'adequate'

/** The filled part of the circle, in a box of 20: nothing, a quarter, the right half, all. */
const fills: Readonly<Record<CoverageLevel, string | null>> = {
  uncovered: null,
  weak: 'M10 10V2.5A7.5 7.5 0 0 1 17.5 10Z',
  partial: 'M10 17.5V2.5A7.5 7.5 0 0 1 10 17.5Z',
  adequate: 'M10 2.5A7.5 7.5 0 0 1 10 17.5A7.5 7.5 0 0 1 10 2.5Z',
}

const colors: Readonly<Record<CoverageLevel, string>> = {
  uncovered: 'var(--attention)',
  weak: 'var(--warning)',
  partial: 'var(--primary)',
  adequate: 'var(--good)',
}

/** ○ ◔ ◑ ● as a drawing; without `label` a word must stand beside it. */
export function CoverageShape({
  level,
  label,
  size = '1.25rem',
}: {
  readonly level: CoverageLevel
  readonly label?: string | undefined
  /** Any CSS length. */
  readonly size?: string | undefined
}) {
  const fill = fills[level]
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      {...naming}
      viewBox="0 0 20 20"
      style={{ width: size, height: size, flexShrink: 0, color: colors[level] }}
    >
      <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2" />
      {fill !== null && <path d={fill} fill="currentColor" />}
    </svg>
  )
}
