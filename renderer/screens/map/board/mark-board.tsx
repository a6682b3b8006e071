import type { ReactNode } from 'react'
import { marks, type MarkSpot, spotKey } from '../../../../shared/map/marks/mark-spot.ts'
import { classNames } from '../../../ui/class-names.ts'
import { BoardCell } from './board-cell.tsx'
import styles from './board.module.css'

/** What an axis is called, and its ends. */
export interface MarkAxis {
  readonly name: string
  readonly little: string
  readonly much: string
}

/** The printed grid of two marks: one grows upwards, the other to the right. */
export function MarkBoard({
  up,
  across,
  cellLabel,
  cellClass,
  chipsAt,
  bandAbove,
  className,
}: {
  readonly up: MarkAxis
  readonly across: MarkAxis
  /** For readers: the marks of a cell and what they mean. */
  readonly cellLabel: (spot: MarkSpot) => string
  readonly cellClass: (spot: MarkSpot) => string | undefined
  readonly chipsAt: (spot: MarkSpot) => ReactNode
  /** What stands over the line of a mark, in its columns; null for nothing. */
  readonly bandAbove?: ((up: number) => ReactNode) | undefined
  /** May set `--mark-columns`, the widths of the five columns, and `--cell-height`; that of a cell may set `--cell-ground`. */
  readonly className?: string | undefined
}) {
  return (
    <div className={classNames(styles.grid, className)}>
      <AxisName axis={up} className={styles.up} />
      <div className={styles.lines}>
        {marks.toReversed().map((mark) => {
          const band = bandAbove?.(mark) ?? null
          return (
            <div key={mark}>
              {band !== null && <div className={styles.line}>{band}</div>}
              <div className={styles.line}>
                <Mark mark={mark} />
                {marks.map((other) => {
                  const spot = { up: mark, across: other }
                  return (
                    <BoardCell
                      key={other}
                      id={spotKey(spot)}
                      label={cellLabel(spot)}
                      className={classNames(styles.marked, cellClass(spot))}
                    >
                      {chipsAt(spot)}
                    </BoardCell>
                  )
                })}
              </div>
            </div>
          )
        })}
      </div>
      <div aria-hidden="true" className={styles.foot}>
        <div className={styles.line}>
          <span />
          {marks.map((mark) => (
            <Mark key={mark} mark={mark} />
          ))}
        </div>
        <AxisName axis={across} className={styles.across} />
      </div>
    </div>
  )
}

function Mark({ mark }: { readonly mark: number }) {
  return (
    <span aria-hidden="true" className={styles.mark}>
      {mark}
    </span>
  )
}

/** The cells say it to readers. */
function AxisName({ axis, className }: { readonly axis: MarkAxis; readonly className: string | undefined }) {
  return (
    <p aria-hidden="true" className={classNames(styles.axis, className)}>
      <span>{axis.little}</span>
      <strong>{axis.name}</strong>
      <span>{axis.much}</span>
    </p>
  )
}
