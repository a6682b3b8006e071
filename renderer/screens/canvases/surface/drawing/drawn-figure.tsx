import { memo } from 'react'
import { strokeOutline } from '../../../../../shared/canvas/drawings/stroke-outline.ts'
import type { Figure } from '../../../../../shared/model/figure.ts'
import { assertNever } from '../../../../../shared/util/assert-never.ts'
import { BlobPicture } from '../../../../attachments/blob-picture.tsx'
import { fitIn } from '../../../../canvas/fit-text.ts'
import { inRem } from '../../../../canvas/use-look-through.ts'
import { classNames } from '../../../../ui/class-names.ts'
import styles from './drawing.module.css'
import { penOf } from './ink-mark.tsx'
import { boxPath } from './shape-path.ts'
import { wordRoom } from './word-room.ts'

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
  helpId,
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
  readonly helpId: string
}) {
  const { form } = figure
  const isSolid = form !== 'frame' && form !== 'stroke'
  return (
    <li
      data-drawing={figure.id}
      data-figure={figure.id}
      className={styles.figure}
      style={{
        left: inRem(left),
        top: inRem(top),
        width: inRem(width),
        height: inRem(height),
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
        aria-describedby={helpId}
        className={classNames(styles.face, isSolid && styles.solid, isChosen && styles.chosen)}
      >
        <FigureWords figure={figure} width={width} height={height} />
      </button>
      {form === 'frame' && <FrameGrips title={figure.text} width={width} />}
    </li>
  )
})

interface Parts {
  readonly figure: Figure
  readonly width: number
  readonly height: number
}

/** What is drawn of a figure, beside its words. */
export function FigureDrawing({ figure, width, height }: Parts) {
  switch (figure.form) {
    case 'rectangle':
    case 'ellipse':
    case 'diamond':
      return (
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className={styles.drawn}>
          <path
            className={styles.tint}
            d={boxPath(figure.form, {
              left: 1,
              top: 1,
              width: Math.max(1, width - 2),
              height: Math.max(1, height - 2),
            })}
          />
        </svg>
      )
    case 'stroke':
      return (
        <svg
          aria-hidden="true"
          viewBox={`${figure.point?.[0] ?? 0} ${figure.point?.[1] ?? 0} ${width} ${height}`}
          className={styles.drawn}
        >
          <path className={styles.inkOfPen} d={strokeOutline(figure)} />
        </svg>
      )
    case 'frame':
      return <span aria-hidden="true" className={styles.frameEdge} />
    case 'image':
      return figure.file === null ? null : (
        <BlobPicture
          className={styles.picture}
          sha256={figure.file.screen?.sha256 ?? figure.file.sha256}
          addedBy={figure.file.addedBy}
          alt=""
          draggable={false}
          decoding="async"
        />
      )
    case 'text':
      return null
    default:
      return assertNever(figure.form)
  }
}

/** The words in a figure, as large as they fit. */
export function FigureWords({ figure: { form, text }, width, height }: Parts) {
  if (text === '' || form === 'frame' || form === 'image' || form === 'stroke') return null
  const isText = form === 'text'
  const room = wordRoom(form, { width, height })
  return (
    <span
      className={classNames(styles.words, isText ? styles.textWords : styles.shapeWords)}
      style={{
        fontSize: inRem(fitIn(text, room, room.most)),
        ...(!isText && { maxWidth: inRem(room.width + 20), maxHeight: inRem(room.height + 12) }),
      }}
    >
      {text}
    </span>
  )
}

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
