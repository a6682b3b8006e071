import { strokeOutline } from '../../shared/canvas/drawings/stroke-outline.ts'
import { boxPath } from '../../shared/canvas/drawings/shape-path.ts'
import type { Figure } from '../../shared/model/figure.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { BlobPicture } from '../attachments/blob-picture.tsx'
import { fitIn } from '../canvas/fit-text.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './drawings.module.css'
import { wordRoom } from './word-room.ts'

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
export function FigureWords({
  figure: { form, text },
  width,
  height,
  lengthOf,
}: Parts & {
  /** A length of the canvas as CSS has it where it is drawn. */
  readonly lengthOf: (units: number) => string
}) {
  if (text === '' || form === 'frame' || form === 'image' || form === 'stroke') return null
  const isText = form === 'text'
  const room = wordRoom(form, { width, height })
  return (
    <span
      className={classNames(styles.words, isText ? styles.textWords : styles.shapeWords)}
      style={{
        fontSize: lengthOf(fitIn(text, room, room.most)),
        ...(!isText && { maxWidth: lengthOf(room.width + 20), maxHeight: lengthOf(room.height + 12) }),
      }}
    >
      {text}
    </span>
  )
}
