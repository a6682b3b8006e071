import { canvasScene } from '../../canvas/canvas-scene.ts'
import { centreOf } from '../../canvas/box.ts'
import { itemBoxes } from '../../canvas/drawings/item-boxes.ts'
import { canvasType } from '../../model/canvas.ts'
import type { CanvasPoint } from '../../model/canvas-point.ts'
import { type Connector, type ConnectorEnd, connectorType } from '../../model/connector.ts'
import type { Id } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { orderAfterLast } from '../order.ts'
import { canvasDrawings } from '../queries/canvas-drawings.ts'
import { canvasOutline } from '../queries/canvas-outline.ts'
import { findRecord, listRecords } from '../records.ts'
import { noteMade } from '../first-words.ts'
import { editRefusal, lockRefusal } from './canvas-locks.ts'
import type { CommandContext, CommandError } from './command.ts'
import { createRecord } from './record-commands.ts'
import { changeWorded } from './words.ts'

/** Where a line is to end: tied to something, whose middle is taken where no place is said, or at a place. */
export type NewEnd =
  | { readonly itemId: NonNullable<ConnectorEnd['itemId']>; readonly point?: CanvasPoint }
  | { readonly itemId: null; readonly point: CanvasPoint }

/** What is given to draw a line. */
export type NewConnector = Pick<Connector, 'canvasId' | 'authorId'> &
  Partial<Pick<Connector, 'label' | 'heads' | 'stroke' | 'colour'>> & {
    readonly from: NewEnd
    readonly to: NewEnd
  }

/** What may be changed in a line. */
export type ConnectorPatch = Partial<Pick<Connector, 'label' | 'heads' | 'stroke' | 'colour'>> & {
  readonly from?: NewEnd
  readonly to?: NewEnd
}

/** Draws a line between two things of a canvas, or places on it. A thing is never tied to itself. */
export function addConnector(context: CommandContext, input: NewConnector): Result<Connector, CommandError> {
  const { documents, clock } = context
  const { canvasId } = input
  if (findRecord(documents, canvasType, canvasId) === null)
    return failure({ kind: 'not-found', id: canvasId })
  const locked = lockRefusal(context, canvasId, 'add')
  if (locked !== null) return failure(locked)
  const from = tiedEnd(context, canvasId, input.from)
  if (!from.isOk) return from
  const to = tiedEnd(context, canvasId, input.to)
  if (!to.isOk) return to
  const ends = { from: from.value, to: to.value }
  if (isTiedToItself(ends)) return failure({ kind: 'forbidden', rule: 'line-to-itself' })
  const siblings = listRecords(documents, connectorType).filter((line) => line.canvasId === canvasId)
  const created = createRecord(context, connectorType, {
    ...input,
    ...ends,
    order: orderAfterLast(siblings),
    createdAt: new Date(clock.nowMs()).toISOString(),
  })
  if (created.isOk) noteMade(context, created.value.id)
  return created
}

/** Changes what a line says, how it is drawn, or where it ends. Of two who write apart both labels are kept. */
export function changeConnector(
  context: CommandContext,
  change: { readonly id: Id<'connector'>; readonly patch: ConnectorPatch },
): Result<Connector, CommandError> {
  const { id } = change
  const { from, to, ...patch } = change.patch
  const connector = findRecord(context.documents, connectorType, id)
  if (connector === null) return failure({ kind: 'not-found', id })
  const { canvasId } = connector
  const isMoved = from !== undefined || to !== undefined
  const locked = isMoved
    ? lockRefusal(context, canvasId, 'move')
    : editRefusal(context, canvasId, { kind: 'connector', id, patch })
  if (locked !== null) return failure(locked)
  if (!isMoved) return changeWorded(context, connectorType, { id, patch })
  if (connector.isPinned) return failure({ kind: 'forbidden', rule: 'pinned' })
  const start = from === undefined ? ok(connector.from) : tiedEnd(context, canvasId, from)
  if (!start.isOk) return start
  const end = to === undefined ? ok(connector.to) : tiedEnd(context, canvasId, to)
  if (!end.isOk) return end
  const ends = { from: start.value, to: end.value }
  if (isTiedToItself(ends)) return failure({ kind: 'forbidden', rule: 'line-to-itself' })
  return changeWorded(context, connectorType, { id, patch: { ...patch, ...ends } })
}

function isTiedToItself({ from, to }: Pick<Connector, 'from' | 'to'>): boolean {
  return from.itemId !== null && from.itemId === to.itemId
}

/** An end with its place; refused when it is tied to what is not on the canvas. */
function tiedEnd(
  { documents }: CommandContext,
  canvasId: Id<'canvas'>,
  end: NewEnd,
): Result<ConnectorEnd, CommandError> {
  if (end.itemId === null) return ok({ itemId: null, point: end.point })
  const scene = canvasScene(canvasOutline(documents, canvasId)?.zones ?? [])
  const box = itemBoxes(scene, canvasDrawings(documents, canvasId).figures).get(end.itemId)
  if (box === undefined) return failure({ kind: 'not-found', id: end.itemId })
  const { x, y } = centreOf(box)
  return ok({ itemId: end.itemId, point: end.point ?? [Math.round(x), Math.round(y)] })
}
