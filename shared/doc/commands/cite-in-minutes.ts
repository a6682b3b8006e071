import { type AgendaItem, agendaItemType } from '../../model/agenda-item.ts'
import type { Id } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { appendMinutesBlocks, type MinutesBlock, minutesFragment, readMinutesText } from '../minutes-text.ts'
import { findRecord } from '../records.ts'
import { type CommandContext, type CommandError, transact } from './command.ts'
import { refuseChange } from './record-commands.ts'

/**
 * Writes blocks at the end of an agenda item's text: what the map says at this moment, as it stands. An empty last line is
 * where one was about to write: they take its place.
 */
export function citeInMinutes(
  context: CommandContext,
  cited: { readonly agendaItemId: Id<'agendaItem'>; readonly blocks: readonly MinutesBlock[] },
): Result<AgendaItem, CommandError> {
  const { documents } = context
  const item = findRecord(documents, agendaItemType, cited.agendaItemId)
  if (item === null) return failure({ kind: 'not-found', id: cited.agendaItemId })
  const refusal = refuseChange(context, agendaItemType, item)
  if (refusal !== null) return failure(refusal)
  transact(context, 'official', () => {
    const last = readMinutesText(documents, item.id).at(-1)
    const fragment = minutesFragment(documents, item.id)
    if (last?.kind === 'paragraph' && last.runs.length === 0) fragment.delete(fragment.length - 1, 1)
    appendMinutesBlocks(documents, item.id, cited.blocks)
  })
  return ok(item)
}
