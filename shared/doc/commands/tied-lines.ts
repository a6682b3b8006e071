import { connectorType } from '../../model/connector.ts'
import { listRecords } from '../records.ts'
import type { CommandContext } from './command.ts'
import { removeRecord } from './record-commands.ts'

/**
 * Takes away the lines tied to what is removed, inside a running transaction, and names them among what is gone: a line
 * from a cause to nothing says nothing. One that somebody ties meanwhile stays, and ends where it was tied.
 */
export function removeTiedLines(context: CommandContext, gone: Set<string>): void {
  for (const { id, from, to } of listRecords(context.documents, connectorType)) {
    if (![from, to].some(({ itemId }) => itemId !== null && gone.has(itemId))) continue
    gone.add(id)
    removeRecord(context, connectorType, id)
  }
}
