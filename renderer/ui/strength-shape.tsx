/** How far a resource answers a need. */
export type StrengthLevel = 'full' | 'partial' | 'potential'

/** The filled part of the square, in a box of 20: all, the left half, nothing. */
const fills: Readonly<Record<StrengthLevel, string | null>> = {
  full: 'M3 3H17V17H3Z',
  partial: 'M3 3H10V17H3Z',
  potential: null,
}

/** ■ ◧ ⬚ as a drawing, in the ink around it: squares, where coverage is round. Without `label` a word must stand beside it. */
export function StrengthShape({
  level,
  label,
  size = '1.25rem',
}: {
  readonly level: StrengthLevel
  readonly label?: string | undefined
  /** Any CSS length. */
  readonly size?: string | undefined
}) {
  const fill = fills[level]
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg {...naming} viewBox="0 0 20 20" style={{ width: size, height: size, flexShrink: 0 }}>
      <rect
        x="3"
        y="3"
        width="14"
        height="14"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={level === 'potential' ? '2.8 2.8' : undefined}
        strokeDashoffset={level === 'potential' ? '1.4' : undefined}
      />
      {fill !== null && <path d={fill} fill="currentColor" />}
    </svg>
  )
}
