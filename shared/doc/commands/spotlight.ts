import type { Id } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { QuietOrigin } from '../origin.ts'
import { findLit, type Lit, spotlightKey, spotlightRoot } from '../spotlight.ts'
import { putOnTable } from './canvases.ts'
import { type CommandContext, type CommandError, transactQuietly } from './command.ts'

/** Puts a card, a cluster or a zone in the spotlight, in the place of what was in it, and its canvas on the table, where phones see it. */
export function lightUp(context: CommandContext, thingId: string): Result<Lit, CommandError> {
  const { documents, author } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  const lit = findLit(documents, thingId)
  if (lit === null) return failure({ kind: 'not-found', id: thingId })
  const { canvasId } = lit.thing
  return documents.work.transact(() => {
    const put = putOnTable(context, canvasId)
    if (!put.isOk) return put
    documents.work.getMap<unknown>(spotlightRoot).set(spotlightKey, { canvasId, thingId })
    return ok(lit)
  }, new QuietOrigin(author))
}

/** Ends the spotlight of a canvas; another's stays. */
export function endSpotlight(context: CommandContext, canvasId: Id<'canvas'>): Result<null, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const root = context.documents.work.getMap<{ readonly canvasId?: unknown }>(spotlightRoot)
  if (root.get(spotlightKey)?.canvasId === canvasId)
    transactQuietly(context, 'work', () => root.delete(spotlightKey))
  return ok(null)
}
