import type * as Y from 'yjs'
import type { CommandContext } from './commands/command.ts'
import { listWordings } from './wordings.ts'

/** What each device has made since the documents were opened here: of what others made nothing is known, nor needed. */
const made = new WeakMap<Y.Doc, Map<string, Set<string>>>()

/** Notes that something on a canvas was made by who acts: its first words are theirs. */
export function noteMade({ documents: { work }, author }: CommandContext, id: string): void {
  const byDevice = made.get(work) ?? new Map<string, Set<string>>()
  made.set(work, byDevice)
  const ids = byDevice.get(author.deviceId) ?? new Set<string>()
  byDevice.set(author.deviceId, ids)
  ids.add(id)
}

/**
 * Whether who acts may write words on something although those of others are locked: they made it, since the tavolo was opened on
 * this device, and nobody has written on it since. Whoever may add a zone may name it, once.
 */
export function mayWriteFirstWords(
  { documents, author }: Pick<CommandContext, 'documents' | 'author'>,
  id: string,
): boolean {
  const isOwn = made.get(documents.work)?.get(author.deviceId)?.has(id) === true
  return isOwn && listWordings(documents).every(({ recordId }) => recordId !== id)
}
