import { templateOf } from '../../../../shared/canvas/canvas-templates.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import { classNames } from '../../../ui/class-names.ts'
import styles from './template-picture.module.css'

/** Room around the zones, in canvas units. */
const margin = 40

/** A small drawing of a template, made of its zones: their edges, a line for each name, a slip or two of paper. */
export function TemplatePicture({
  template,
  frames = (templateOf(template)?.zones ?? []).map(({ frame }) => frame),
  size,
}: {
  /** Its key; without a known one an empty sheet is drawn. */
  readonly template: string
  /** In the place of its zones, for a template of somebody's own. */
  readonly frames?: readonly Zone['frame'][]
  readonly size: 'small' | 'large'
}) {
  const [left, top, right, bottom] = boundsOf(frames)
  // A picture is as tall as a few lines of text: what is drawn in it is measured by the whole.
  const unit = Math.max(right - left, (bottom - top) * 1.6) / 40
  return (
    <svg
      className={classNames(styles.picture, styles[size])}
      viewBox={`${left - margin} ${top - margin} ${right - left + 2 * margin} ${bottom - top + 2 * margin}`}
      aria-hidden="true"
      focusable="false"
    >
      {frames.map((frame, index) => (
        <ZoneDrawing key={frame.join(' ')} frame={frame} unit={unit} index={index} />
      ))}
    </svg>
  )
}

const tones = ['yellow', 'green', 'blue', 'pink', 'orange'] as const

function ZoneDrawing({
  frame: [x, y, width, height],
  unit,
  index,
}: {
  readonly frame: Zone['frame']
  readonly unit: number
  readonly index: number
}) {
  const inset = Math.min(unit, width / 8, height / 8)
  const slip = Math.min(unit * 3, (width - 3 * inset) / 2, (height - 4 * inset) / 2)
  const tone = styles[tones[index % tones.length] ?? 'yellow']
  const slipTop = y + 3.2 * inset
  const fits = slipTop + slip < y + height
  return (
    <>
      <rect className={styles.zone} x={x} y={y} width={width} height={height} rx={inset / 2} />
      <rect
        className={styles.name}
        x={x + inset}
        y={y + inset}
        width={(width - 2 * inset) * 0.6}
        height={inset}
        rx={inset / 2}
      />
      {fits && (
        <rect
          className={classNames(styles.slip, tone)}
          x={x + inset}
          y={slipTop}
          width={slip}
          height={slip}
        />
      )}
      {fits && index % 2 === 0 && x + 2 * inset + 2 * slip <= x + width - inset / 2 && (
        <rect
          className={classNames(styles.slip, tone)}
          x={x + 2 * inset + slip}
          y={slipTop + inset / 2}
          width={slip}
          height={slip}
        />
      )}
    </>
  )
}

/** Left, top, right and bottom of all frames; of none, those of a sheet twice as wide as high. */
function boundsOf(frames: readonly Zone['frame'][]): readonly [number, number, number, number] {
  if (frames.length === 0) return [0, 0, 1600, 900]
  return [
    Math.min(...frames.map(([x]) => x)),
    Math.min(...frames.map(([, y]) => y)),
    Math.max(...frames.map(([x, , width]) => x + width)),
    Math.max(...frames.map(([, y, , height]) => y + height)),
  ]
}
