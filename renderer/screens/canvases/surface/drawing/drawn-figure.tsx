import { memo } from 'react'
import type { Figure } from '../../../../../shared/model/figure.ts'
import { FigureDrawing, FigureWords } from '../../../../drawings/figure-drawing.tsx'
import { penOf } from '../../../../drawings/pen-of.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { boxInRem, inRem } from '../../../../ui/in-rem.ts'
import styles from './drawing.module.css'

/** A figure on the surface; the board hears its keys and presses. Drawn anew only when it changes. */
export const DrawnFigure = memo(function DrawnFigure({
  figure,
  left,
  top,
  width,
  height,
  name,
  level,
  isChosen,
  isCurrent,
}: {
  readonly figure: Figure
  /** In canvas units, as its size. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** What readers say of it. */
  readonly name: string
  /** What it lies over. */
  readonly level: number
  readonly isChosen: boolean
  /** The one thing at which Tab stops. */
  readonly isCurrent: boolean
}) {
  const { form } = figure
  const isSolid = form !== 'frame' && form !== 'stroke'
  return (
    <li
      data-drawing={figure.id}
      data-figure={figure.id}
      className={styles.figure}
      style={{
        ...boxInRem({ left, top, width, height }),
        zIndex: level,
        color: penOf(figure.colour),
      }}
    >
      <FigureDrawing figure={figure} width={width} height={height} />
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={name}
        aria-pressed={isChosen}
        className={classNames(styles.face, isSolid && styles.solid, isChosen && styles.chosen)}
      >
        <FigureWords figure={figure} width={width} height={height} lengthOf={inRem} />
      </button>
      {form === 'frame' && <FrameGrips title={figure.text} width={width} />}
    </li>
  )
})

/** Where a frame is taken: at its title and at its edges, so that a hand can work in it. */
function FrameGrips({ title, width }: { readonly title: string; readonly width: number }) {
  const thick = inRem(14)
  const out = inRem(-6)
  return (
    <>
      {title !== '' && (
        <span
          aria-hidden="true"
          className={styles.frameTitle}
          style={{ fontSize: inRem(17), maxWidth: inRem(Math.max(width, 120)) }}
        >
          {title}
        </span>
      )}
      <span className={styles.frameGrip} style={{ inset: `${out} ${out} auto ${out}`, height: thick }} />
      <span className={styles.frameGrip} style={{ inset: `auto ${out} ${out} ${out}`, height: thick }} />
      <span className={styles.frameGrip} style={{ inset: `0 auto 0 ${out}`, width: thick }} />
      <span className={styles.frameGrip} style={{ inset: `0 ${out} 0 auto`, width: thick }} />
    </>
  )
}
