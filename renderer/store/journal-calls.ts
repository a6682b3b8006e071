import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import type { FileProblem } from '../../shared/ipc/file-problem.ts'
import type { HostCallName } from '../../shared/ipc/names.ts'
import type { Result } from '../../shared/util/result.ts'
import { storeFailure, type StoreFailure } from './store-failure.ts'

type JournalCallName = Extract<HostCallName, `journal${string}`>

/** The calls about the second copy that the shell keeps of each tavolo. */
export type JournalCalls = {
  readonly [Name in JournalCallName]: HostInput<Name> extends undefined
    ? () => Promise<HostResult<Name>>
    : (input: HostInput<Name>) => Promise<HostResult<Name>>
}

/** The result of a call about the second copy, with the reasons of the store; a call that breaks off fails too. */
export async function askJournal<Value>(
  call: () => Promise<Result<Value, FileProblem>>,
): Promise<Result<Value, StoreFailure>> {
  try {
    const result = await call()
    if (result.isOk) return result
    const { kind } = result.error
    const detail = result.error.kind === 'other' ? result.error.code : kind
    return storeFailure(kind === 'diskFull' ? 'disk-full' : 'unknown', `second copy: ${detail}`)
  } catch (error) {
    return storeFailure('unknown', `second copy: ${String(error)}`)
  }
}
