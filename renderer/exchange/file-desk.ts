import { problemOfDocuments } from '../../shared/sync/tavolo-file/check-documents.ts'
import { readTavoloFile } from '../../shared/sync/tavolo-file/read-tavolo-file.ts'
import type { OnProgress, SealInput } from '../../shared/sync/tavolo-file/seal.ts'
import type {
  TavoloFile,
  TavoloFileProblem,
  TavoloFileTooLarge,
} from '../../shared/sync/tavolo-file/tavolo-file.ts'
import { writeSealedTavoloFile, writeTavoloFile } from '../../shared/sync/tavolo-file/write-tavolo-file.ts'
import { missingUpdates, type MissingUpdates, type TavoloStates } from '../../shared/sync/missing-updates.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'

/** Why a file was not written: the tavolo does not fit, or what was written could not be read back. */
export type WriteProblem = TavoloFileTooLarge | { readonly kind: 'not-proved' }

/** What is done with files while the window goes on: all of it takes bytes and gives bytes. */
export interface FileDesk {
  /** Reads a file to the end: the documents inside are opened too. */
  readonly read: (
    bytes: Uint8Array,
    passphrase: string | null,
    onProgress: OnProgress,
  ) => Promise<Result<TavoloFile, TavoloFileProblem>>
  /** What the tavolo here lacks of the one in a file. */
  readonly missing: (here: TavoloStates, there: TavoloStates) => Promise<Result<MissingUpdates, 'damaged'>>
  /** Writes a file and reads it again before it is given away. */
  readonly write: (
    file: TavoloFile,
    seal: SealInput | null,
    onProgress: OnProgress,
  ) => Promise<Result<Uint8Array, WriteProblem>>
}

/** The desk itself, wherever it runs. */
export const fileDesk: FileDesk = {
  async read(bytes, passphrase, onProgress) {
    const read = await readTavoloFile(bytes, { passphrase, onProgress })
    const problem = read.isOk ? problemOfDocuments(read.value) : null
    return problem === null ? read : failure(problem)
  },
  missing: (here, there) => Promise.resolve(missingUpdates(here, there)),
  async write(file, seal, onProgress) {
    const open = writeTavoloFile(file)
    if (!open.isOk) return open
    const proof = await readTavoloFile(open.value, { passphrase: null, onProgress })
    if (!proof.isOk || problemOfDocuments(proof.value) !== null) return failure({ kind: 'not-proved' })
    return seal === null ? ok(open.value) : writeSealedTavoloFile(file, seal, onProgress)
  },
}
