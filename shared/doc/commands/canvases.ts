import { generateNKeysBetween } from 'fractional-indexing'
import { templateOf } from '../../canvas/canvas-templates.ts'
import type { OwnTemplate } from '../../canvas/own-template.ts'
import type { TemplateWords } from '../../canvas/template-words.ts'
import { ballotRelation } from '../../model/ballot.ts'
import { type Canvas, canvasType } from '../../model/canvas.ts'
import { cardType } from '../../model/card.ts'
import { clusterType } from '../../model/cluster.ts'
import { connectorType } from '../../model/connector.ts'
import { figureType } from '../../model/figure.ts'
import type { Id } from '../../model/id.ts'
import { paperDotsRelation } from '../../model/paper-dots.ts'
import type { RecordPatch } from '../../model/record-type.ts'
import { voteType } from '../../model/vote.ts'
import { zoneType } from '../../model/zone.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { locksRoot } from '../canvas-locks.ts'
import { isReadOnly } from '../meta.ts'
import { orderAfterLast, orderBefore } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import { relationSeparator } from '../relations.ts'
import { forgetSpots } from '../spots.ts'
import { timersRoot } from '../timers.ts'
import { lockRefusal } from './canvas-locks.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { forgetWritings } from './private-writing.ts'
import { createRecord, removeRecord, updateRecord } from './record-commands.ts'
import { changeWorded, forgetWords } from './words.ts'

/** What is given to make a canvas. */
export type NewCanvas = Pick<Canvas, 'title' | 'template' | 'sessionId'> & {
  readonly question?: string
  /** The words of the template in the language of whoever makes the canvas: they stay as they are for everybody. */
  readonly words: Pick<TemplateWords, 'zones'>
}

/** What may be changed in a canvas; its place in the list is said by `moveCanvas`, what is on the table by `putOnTable`. */
export type CanvasPatch = Omit<RecordPatch<typeof canvasType>, 'order' | 'template' | 'isOnTable'>

/** Makes a canvas with the zones of its template, at the end of the list, as one step of undo. */
export function addCanvas(context: CommandContext, input: NewCanvas): Result<Canvas, CommandError> {
  const { words, ...fields } = input
  const zones = templateOf(input.template)?.zones ?? []
  return makeCanvas(
    context,
    fields,
    zones.map(({ key, frame }) => ({ key, frame, ...(words.zones[key] ?? { label: key, note: '' }) })),
  )
}

/** The same of a template of somebody's own, with its own words. */
export function addCanvasOfOwn(
  context: CommandContext,
  { template, sessionId }: { readonly template: OwnTemplate; readonly sessionId: Canvas['sessionId'] },
): Result<Canvas, CommandError> {
  const { zones, ...fields } = template
  return makeCanvas(context, { ...fields, sessionId }, zones)
}

function makeCanvas(
  context: CommandContext,
  fields: Omit<NewCanvas, 'words'>,
  zones: OwnTemplate['zones'],
): Result<Canvas, CommandError> {
  const orders = generateNKeysBetween(null, null, zones.length)
  const order = orderAfterLast(listRecords(context.documents, canvasType))
  return asOneWorkStep(context, () => {
    const created = createRecord(context, canvasType, { ...fields, order })
    if (!created.isOk) return created
    for (const [index, zone] of zones.entries()) {
      const place = { canvasId: created.value.id, order: orders[index] ?? 'a0' }
      const made = createRecord(context, zoneType, { ...zone, ...place })
      if (!made.isOk) return made
    }
    return created
  })
}

/** Changes what a canvas says. Its title and its question are locked as its cards are, its synthesis is not. */
export function changeCanvas(
  context: CommandContext,
  change: { readonly id: Id<'canvas'>; readonly patch: CanvasPatch },
): Result<Canvas, CommandError> {
  const isOfCanvas = change.patch.title !== undefined || change.patch.question !== undefined
  const locked = isOfCanvas ? lockRefusal(context, change.id, 'edit') : null
  if (locked !== null) return failure(locked)
  return changeWorded(context, canvasType, change)
}

/** Puts a canvas right before another in the list; null is last. */
export function moveCanvas(
  context: CommandContext,
  move: { readonly id: Id<'canvas'>; readonly beforeId: Id<'canvas'> | null },
): Result<Canvas, CommandError> {
  const canvases = listRecords(context.documents, canvasType)
  const order = orderBefore(canvases, { movedId: move.id, beforeId: move.beforeId })
  return updateRecord(context, canvasType, { id: move.id, patch: { order } })
}

/**
 * Removes a canvas with everything on it, as one step of undo. What somebody adds to it apart stays to be found, see
 * `listCanvases`; removed again by its id, that goes too.
 */
export function removeCanvas(context: CommandContext, id: Id<'canvas'>): Result<null, CommandError> {
  const { documents } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  const locked = lockRefusal(context, id, 'remove')
  if (locked !== null) return failure(locked)
  asOneWorkStep(context, () => {
    const gone = new Set<string>([id])
    for (const type of [zoneType, clusterType, cardType, figureType, connectorType, voteType] as const) {
      for (const record of listRecords(documents, type)) {
        if (record.canvasId !== id) continue
        gone.add(record.id)
        removeRecord(context, type, record.id)
      }
    }
    for (const { collection } of [ballotRelation, paperDotsRelation]) {
      const root = documents.work.getMap<unknown>(collection)
      for (const key of root.keys()) if (gone.has(key.split(relationSeparator)[0] ?? '')) root.delete(key)
    }
    removeRecord(context, canvasType, id)
    forgetSpots(documents, gone)
    documents.work.getMap<unknown>(timersRoot).delete(id)
    forgetWritings(documents, id)
    documents.work.getMap<unknown>(locksRoot).delete(id)
    forgetWords(context, gone)
  })
  return ok(null)
}

/** Makes a canvas again of what was added to it while somebody else removed it, under the same id. */
export function bringBackCanvas(
  context: CommandContext,
  input: { readonly id: Id<'canvas'>; readonly title: string },
): Result<Canvas, CommandError> {
  const known = findRecord(context.documents, canvasType, input.id)
  if (known !== null) return ok(known)
  const order = orderAfterLast(listRecords(context.documents, canvasType))
  return createRecord(context, canvasType, { ...input, order })
}

/** Says which canvas the table works on now; null for none. */
export function putOnTable(context: CommandContext, id: Id<'canvas'> | null): Result<null, CommandError> {
  const canvases = listRecords(context.documents, canvasType)
  if (id !== null && !canvases.some((canvas) => canvas.id === id)) return failure({ kind: 'not-found', id })
  return asOneWorkStep(context, () => {
    for (const canvas of canvases) {
      const patch = { isOnTable: canvas.id === id }
      const changed = updateRecord(context, canvasType, { id: canvas.id, patch })
      if (!changed.isOk) return changed
    }
    return ok(null)
  })
}
