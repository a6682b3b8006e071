import { canvasType } from '../../model/canvas.ts'
import type { CanvasPoint } from '../../model/canvas-point.ts'
import { type Figure, figureType } from '../../model/figure.ts'
import type { Id } from '../../model/id.ts'
import type { NewRecord } from '../../model/record-type.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { ordersBefore } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import { noteMade } from '../first-words.ts'
import { editRefusal, lockRefusal } from './canvas-locks.ts'
import { invalidInput } from './check-fields.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord, updateRecord } from './record-commands.ts'
import { changeWorded } from './words.ts'

/** What is given to draw a figure. */
export type NewFigure = Pick<Figure, 'canvasId' | 'form' | 'size' | 'authorId'> & {
  readonly point: CanvasPoint
} & Partial<Pick<Figure, 'text' | 'colour' | 'path' | 'pen' | 'file' | 'stack' | 'groupId'>>

/** What may be changed in a figure; where it lies is said by `dropCards`, how large it is by `resizeFigure`. */
export type FigurePatch = Partial<Pick<Figure, 'text' | 'colour' | 'form' | 'pen'>>

/** Forms that may become each other: what they hold is the same. */
const shapes: readonly Figure['form'][] = ['frame', 'rectangle', 'ellipse', 'diamond', 'text']

/** Draws a figure, over the figures that are there. */
export function addFigure(context: CommandContext, input: NewFigure): Result<Figure, CommandError> {
  const added = addFigures(context, [input])
  if (!added.isOk) return added
  const [figure] = added.value
  if (figure === undefined) throw new Error('One was asked for, none was made')
  return ok(figure)
}

/** Draws figures of one canvas, in this order, as one step of undo; all or none. */
export function addFigures(
  context: CommandContext,
  inputs: readonly NewFigure[],
): Result<Figure[], CommandError> {
  const [first] = inputs
  if (first === undefined) return ok([])
  const { canvasId } = first
  const elsewhere = inputs.find((input) => input.canvasId !== canvasId)
  if (findRecord(context.documents, canvasType, canvasId) === null || elsewhere !== undefined)
    return failure({ kind: 'not-found', id: elsewhere?.canvasId ?? canvasId })
  const locked = lockRefusal(context, canvasId, 'add')
  if (locked !== null) return failure(locked)
  const siblings = listRecords(context.documents, figureType).filter((figure) => figure.canvasId === canvasId)
  const orders = ordersBefore(siblings, { movedIds: new Set(), beforeId: null, count: inputs.length })
  const createdAt = new Date(context.clock.nowMs()).toISOString()
  const drafts: (NewRecord<typeof figureType> & Pick<Figure, 'id'>)[] = []
  for (const [index, input] of inputs.entries()) {
    const draft = { ...input, id: context.newId('figure'), createdAt, order: orders[index] ?? 'a0' }
    const parsed = figureType.schema.safeParse({ ...figureType.defaults, ...draft })
    if (!parsed.success) return failure(invalidInput(parsed.error))
    if ((input.form === 'image') !== ((input.file ?? null) !== null))
      return failure({ kind: 'invalid', field: 'file', problem: 'not-valid' })
    drafts.push(draft)
  }
  return asOneWorkStep(context, () => {
    const figures: Figure[] = []
    for (const draft of drafts) {
      const created = createRecord(context, figureType, draft)
      if (!created.isOk) return created
      noteMade(context, created.value.id)
      figures.push(created.value)
    }
    return ok(figures)
  })
}

/** Changes the words, the ink, the pen or the form of a figure. Of two who write apart both texts are kept; an image stays an image. */
export function changeFigure(
  context: CommandContext,
  change: { readonly id: Id<'figure'>; readonly patch: FigurePatch },
): Result<Figure, CommandError> {
  const figure = findRecord(context.documents, figureType, change.id)
  const locked = editRefusal(context, figure?.canvasId, { kind: 'figure', ...change })
  if (locked !== null) return failure(locked)
  const { form } = change.patch
  const isOther = form !== undefined && figure !== null && form !== figure.form
  if (isOther && !(shapes.includes(form) && shapes.includes(figure.form)))
    return failure({ kind: 'invalid', field: 'form', problem: 'not-valid' })
  return changeWorded(context, figureType, change)
}

/** Gives a figure another size, and with it the corner from which it is drawn; a pinned one keeps its own. */
export function resizeFigure(
  context: CommandContext,
  change: { readonly id: Id<'figure'> } & Pick<Figure, 'size'> & { readonly point: CanvasPoint },
): Result<Figure, CommandError> {
  const { id, size, point } = change
  const figure = findRecord(context.documents, figureType, id)
  const locked = lockRefusal(context, figure?.canvasId, 'move')
  if (locked !== null) return failure(locked)
  if (figure?.isPinned === true) return failure({ kind: 'forbidden', rule: 'pinned' })
  return updateRecord(context, figureType, { id, patch: { size, point } })
}
