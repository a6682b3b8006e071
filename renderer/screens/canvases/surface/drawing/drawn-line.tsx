import { memo } from 'react'
import type { PlacedLine } from '../../../../../shared/canvas/drawings/place-drawings.ts'
import { classNames } from '../../../../ui/class-names.ts'
import drawn from '../../../../drawings/drawings.module.css'
import { inRem } from '../../../../ui/in-rem.ts'
import styles from './drawing.module.css'
import { penOf } from '../../../../drawings/pen-of.ts'
import { wayOf } from '../../../../../shared/canvas/drawings/way-of.ts'

/** A line on the surface: its way, and its label, which is what has focus. */
export const DrawnLine = memo(function DrawnLine({
  placed,
  name,
  level,
  labelLevel,
  isChosen,
  isCurrent,
}: {
  readonly placed: PlacedLine
  /** What readers say of it. */
  readonly name: string
  readonly level: number
  /** Its label lies over cards: it is read whatever the line passes under. */
  readonly labelLevel: number
  readonly isChosen: boolean
  /** The one thing at which Tab stops. */
  readonly isCurrent: boolean
}) {
  const { connector, middle } = placed
  const { way, heads } = wayOf(placed)
  const isDashed = connector.stroke === 'dashed'
  return (
    <li data-drawing={connector.id} data-line={connector.id} style={{ color: penOf(connector.colour) }}>
      <svg aria-hidden="true" viewBox="0 0 16 16" className={styles.world} style={{ zIndex: level }}>
        {isChosen && <path data-way="" className={classNames(drawn.way, styles.marked)} d={way} />}
        <path data-way="" className={classNames(drawn.way, isDashed && drawn.dashed)} d={way} />
        <path data-heads="" className={drawn.way} d={heads} />
        <path data-way="" className={styles.reach} d={way} />
      </svg>
      <button
        type="button"
        data-label=""
        tabIndex={isCurrent ? 0 : -1}
        aria-label={name}
        aria-pressed={isChosen}
        className={styles.label}
        style={{ left: inRem(middle.x), top: inRem(middle.y), fontSize: inRem(14), zIndex: labelLevel }}
      >
        {connector.label}
      </button>
    </li>
  )
})
