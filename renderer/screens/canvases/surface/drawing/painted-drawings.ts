import { type Box, boxBetween, centreOf } from '../../../../../shared/canvas/box.ts'
import type { PlacedFigure, PlacedLine } from '../../../../../shared/canvas/drawings/place-drawings.ts'
import type { Figure } from '../../../../../shared/model/figure.ts'
import { strokeOutline } from '../../../../../shared/canvas/drawings/stroke-outline.ts'
import { assertNever } from '../../../../../shared/util/assert-never.ts'
import { brokenIn } from '../../../../canvas/fit-text.ts'
import type { PaintedDrawing, PaintedWords } from '../../../../canvas/paint-drawings.ts'
import { boxPath } from '../../../../../shared/canvas/drawings/shape-path.ts'
import { wayOf } from '../../../../../shared/canvas/drawings/way-of.ts'
import { wordRoom } from '../../../../drawings/word-room.ts'

const blank = {
  ...{ filled: null, drawn: null, hasPaper: false, isDashed: false, picture: null, words: null },
  way: { x: 0, y: 0 },
}

const known = new WeakMap<Figure, PaintedDrawing>()

/** A figure as it is painted from afar, worked out once for each state of it. `pictureOf` gives a picture that has come already. */
export function paintedFigure(placed: PlacedFigure, pictureOf: PictureOf): PaintedDrawing {
  const { figure } = placed
  if (figure.form === 'image') return newPainted(placed, pictureOf)
  const painted = known.get(figure) ?? newPainted(placed, pictureOf)
  known.set(figure, painted)
  return painted
}

/** Gives a picture by its hash; null while it has not come. */
export type PictureOf = (sha256: string) => CanvasImageSource | null

function newPainted({ figure, box }: PlacedFigure, pictureOf: PictureOf): PaintedDrawing {
  const { id, form, colour, file } = figure
  const painted = { ...blank, id, box, ink: colour }
  switch (form) {
    case 'stroke':
      return { ...painted, filled: new Path2D(strokeOutline(figure)) }
    case 'image':
      return { ...painted, picture: file === null ? null : pictureOf(file.screen?.sha256 ?? file.sha256) }
    case 'frame':
      return { ...painted, drawn: new Path2D(boxPath(form, box)), words: titleOf(figure.text, box) }
    case 'text':
      return { ...painted, words: wordsIn(figure, box) }
    case 'rectangle':
    case 'ellipse':
    case 'diamond':
      return {
        ...painted,
        drawn: new Path2D(boxPath(form, box)),
        hasPaper: true,
        words: wordsIn(figure, box),
      }
    default:
      return assertNever(form)
  }
}

/** A line as it is painted from afar, without what it says. */
export function paintedLine(line: PlacedLine): PaintedDrawing {
  const { connector, from, to } = line
  const { way, heads } = wayOf(line)
  return {
    ...blank,
    id: connector.id,
    box: boxBetween(from, to),
    ink: connector.colour,
    drawn: new Path2D(`${way} ${heads}`),
    isDashed: connector.stroke === 'dashed',
  }
}

/** What a line says, as it is painted over it; null when it says nothing. */
export function paintedLabel({ connector, from, to, middle: { x, y } }: PlacedLine): PaintedDrawing | null {
  const { id, label, colour } = connector
  if (label === '') return null
  const words: PaintedWords = { lines: [label], sizeUnits: 14, x, y, align: 'center', isTitle: true }
  return { ...blank, id, box: boxBetween(from, to), ink: colour, words }
}

function wordsIn({ form, text }: PlacedFigure['figure'], box: Box): PaintedWords | null {
  if (text === '') return null
  const room = wordRoom(form, box)
  const middle = centreOf(box)
  const isLeft = form === 'text'
  return {
    ...brokenIn(text, room, room.most),
    x: isLeft ? box.left : middle.x,
    y: middle.y,
    align: isLeft ? 'left' : 'center',
    isTitle: false,
  }
}

function titleOf(title: string, { left, top }: Box): PaintedWords | null {
  return title === ''
    ? null
    : { lines: [title], sizeUnits: 17, x: left + 4, y: top - 14, align: 'left', isTitle: true }
}
