import type { Box, Coordinates } from '../../../../../shared/canvas/box.ts'
import { type StrokePoint, strokeFigure } from '../../../../../shared/canvas/drawings/stroke-points.ts'
import {
  addConnector,
  changeConnector,
  type ConnectorPatch,
  type NewEnd,
} from '../../../../../shared/doc/commands/connectors.ts'
import { addFigure, changeFigure, resizeFigure } from '../../../../../shared/doc/commands/figures.ts'
import { removeThings } from '../../../../../shared/doc/commands/things.ts'
import type { ThingId } from '../../../../../shared/doc/things.ts'
import type { CanvasPoint } from '../../../../../shared/model/canvas-point.ts'
import type { Connector } from '../../../../../shared/model/connector.ts'
import type { Ink, PenWidth } from '../../../../../shared/model/drawn-fields.ts'
import type { Figure } from '../../../../../shared/model/figure.ts'
import { ok } from '../../../../../shared/util/result.ts'
import { useTavolo } from '../../../../state/tavolo-context.tsx'
import { useRun } from '../../../../state/use-run.ts'
import { useUndo } from '../../../../state/use-undo.ts'
import { useText } from '../../../../ui/text-context.tsx'
import { noteDrawn, withdrawDrawn } from '../../things/just-drawn.ts'
import { useWriteFigure } from '../../things/use-write-figure.ts'
import type { Surface } from '../use-surface.ts'
import type { BoxTool } from './tools.ts'
import type { LineEnd } from './use-drawing.ts'

/** What is done with figures and lines; everything is one step of undo. What was refused is said and gives null. */
export interface DrawingDeeds {
  readonly addBox: (form: BoxTool, box: Box, ink: Ink) => Figure['id'] | null
  readonly addStroke: (
    points: readonly StrokePoint[],
    look: { readonly ink: Ink; readonly pen: PenWidth },
  ) => Figure['id'] | null
  readonly addLine: (from: NewEnd, to: NewEnd, ink: Ink) => Connector['id'] | null
  /** Leads one end of a line elsewhere. */
  readonly leadLine: (end: LineEnd, to: NewEnd) => void
  /** Whether the words are kept. */
  readonly writeFigure: (id: Figure['id'], words: string) => boolean
  readonly writeLine: (id: Connector['id'], label: string) => boolean
  readonly changeLines: (ids: readonly Connector['id'][], patch: ConnectorPatch) => void
  readonly colour: (ids: readonly (Figure['id'] | Connector['id'])[], ink: Ink) => void
  /** Draws strokes with another pen; what is none stays as it is. */
  readonly thicken: (ids: readonly Figure['id'][], pen: PenWidth) => void
  readonly resize: (id: Figure['id'], box: Box) => void
  readonly remove: (ids: readonly ThingId[]) => void
  /** Takes words away in which nothing was written, without a word about it; those that were just drawn cost no step of undo. */
  readonly removeEmpty: (id: ThingId) => void
}

/** Carries out what tools, keys and bars ask for. */
export function useDrawingDeeds({
  surface: { canvasId },
  authorId,
  say,
}: {
  readonly surface: Surface
  readonly authorId: Figure['authorId']
  /** Reads words out. */
  readonly say: (words: string) => void
}): DrawingDeeds {
  const { text } = useText()
  const run = useRun()
  const writeFigure = useWriteFigure()
  const { runWithUndo } = useUndo()
  const { session } = useTavolo()
  const asOne = <Value>(deed: () => Value): Value => session.undo.asOneStep(deed)
  function add(figure: Omit<Parameters<typeof addFigure>[1], 'canvasId' | 'authorId'>): Figure['id'] | null {
    const added = asOne(() => run((context) => addFigure(context, { canvasId, authorId, ...figure })))
    if (added === null) return null
    noteDrawn(session.undo, { id: added.id, form: figure.form })
    say(text('drawing.added', { form: text(`changes.value.figureForm.${figure.form}`) }))
    return added.id
  }
  return {
    addBox: (form, box, colour) => add({ form, colour, ...fieldsOf(box) }),
    addStroke(points, { ink: colour, pen }) {
      const stroke = strokeFigure(points)
      return stroke === null ? null : add({ form: 'stroke', colour, pen, ...stroke })
    },
    addLine(from, to, colour) {
      const added = asOne(() =>
        run((context) => addConnector(context, { canvasId, authorId, from, to, colour })),
      )
      if (added === null) return null
      say(text('drawing.lineAdded'))
      return added.id
    },
    leadLine({ id, side }, to) {
      const patch = side === 'from' ? { from: to } : { to }
      if (asOne(() => run((context) => changeConnector(context, { id, patch }))) === null) return
      say(text(`drawing.led.${side}`))
    },
    writeFigure,
    writeLine: (id, label) =>
      asOne(() => run((context) => changeConnector(context, { id, patch: { label } }))) !== null,
    changeLines(ids, patch) {
      asOne(() => {
        for (const id of ids) run((context) => changeConnector(context, { id, patch }))
      })
    },
    colour(ids, colour) {
      const ink = text(`changes.value.ink.${colour}`)
      runWithUndo(text('drawing.coloured', { count: ids.length, ink }), (context) => {
        for (const id of ids) {
          const patch = { colour }
          const done = isFigureId(id)
            ? changeFigure(context, { id, patch })
            : changeConnector(context, { id, patch })
          if (!done.isOk) return done
        }
        return ok(true)
      })
    },
    thicken(ids, pen) {
      asOne(() => {
        for (const id of ids) run((context) => changeFigure(context, { id, patch: { pen } }))
      })
    },
    resize: (id, box) => asOne(() => void run((context) => resizeFigure(context, { id, ...fieldsOf(box) }))),
    removeEmpty(id) {
      if (!withdrawDrawn(session.undo, id)) asOne(() => run((context) => removeThings(context, [id])))
    },
    remove(ids) {
      const said = ids.some((id) => id.startsWith('card:')) ? 'drawings.list.removed' : 'drawing.removed'
      runWithUndo(text(said, { count: ids.length }), (context) => removeThings(context, ids))
    },
  }
}

function isFigureId(id: Figure['id'] | Connector['id']): id is Figure['id'] {
  return id.startsWith('figure:')
}

function fieldsOf({ left, top, width, height }: Box): {
  readonly point: CanvasPoint
  readonly size: [number, number]
} {
  const side = (length: number) => Math.max(1, Math.round(length))
  return { point: [Math.round(left), Math.round(top)], size: [side(width), side(height)] }
}

/** An end of a line at a place, tied to what lies there; null is nothing. */
export function endAt(itemId: NewEnd['itemId'], at: Coordinates): NewEnd {
  const point: CanvasPoint = [Math.round(at.x), Math.round(at.y)]
  return itemId === null ? { itemId, point } : { itemId }
}

/** The box of a usual size that has its middle at a place. */
export function boxAt(
  at: Coordinates,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  return { left: at.x - width / 2, top: at.y - height / 2, width, height }
}
