import type { Box } from '../../canvas/box.ts'
import type { Id } from '../../model/id.ts'
import { ok, type Result } from '../../util/result.ts'
import { QuietOrigin } from '../origin.ts'
import { type Summons, summonsKey, summonsRoot } from '../summons.ts'
import { putOnTable } from './canvases.ts'
import type { CommandContext, CommandError } from './command.ts'

/**
 * Puts a canvas on the table and brings everybody to it, and to a part of it when one is given. The clock of the context is the
 * table's.
 */
export function summonAll(
  context: CommandContext,
  canvasId: Id<'canvas'>,
  sight: Box | null = null,
): Result<Summons, CommandError> {
  const { documents, clock, author } = context
  const at = new Date(clock.nowMs()).toISOString()
  const summons: Summons = { id: context.newId('summons'), canvasId, at, sight, deviceId: author.deviceId }
  return documents.work.transact(() => {
    const put = putOnTable(context, canvasId)
    if (!put.isOk) return put
    documents.work.getMap<unknown>(summonsRoot).set(summonsKey, summons)
    return ok(summons)
  }, new QuietOrigin(author))
}
