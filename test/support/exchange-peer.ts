import * as Y from 'yjs'
import type { ExchangeProblem } from '../../renderer/exchange/exchange-problem.ts'
import { fileDesk } from '../../renderer/exchange/file-desk.ts'
import { mergeFile, type Merged } from '../../renderer/exchange/merge-file.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { emptyDocuments } from '../../shared/doc/commands/set-up-tavolo.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { failure, type Result } from '../../shared/util/result.ts'
import { testContext } from './sample-documents.ts'
import { bytesOf, fileOf } from './tavolo-files.ts'

/** A person on a laptop of their own, with a copy of the tavolo as it was when they parted. */
export function exchangePeer(number: number, state: TavoloDocuments): CommandContext {
  const documents = emptyDocuments()
  documents.official.clientID = 1000 + number
  documents.work.clientID = 2000 + number
  for (const name of ['official', 'work'] as const) {
    Y.applyUpdate(documents[name], Y.encodeStateAsUpdate(state[name]))
  }
  let made = 0
  return {
    ...testContext(),
    documents,
    author: { deviceId: `device-${number}`, name: `Persona ${number}` },
    newId: (kind) => `${kind}:P${number}-${(made += 1)}`,
  }
}

/** What a person gives to others: the bytes of a file. */
export function giveFile({ documents, author }: CommandContext): Uint8Array {
  return bytesOf(fileOf(documents, { writtenBy: author }))
}

/** Reads a file and merges it as the window does, without a window. */
export async function takeFile(
  { documents }: Pick<CommandContext, 'documents'>,
  bytes: Uint8Array,
): Promise<Result<Merged, ExchangeProblem>> {
  const read = await fileDesk.read(bytes, null, () => undefined)
  if (!read.isOk) return failure({ kind: 'file', problem: read.error })
  return mergeFile({ documents, file: read.value, fileName: 'un file.tavolo', desk: fileDesk })
}
