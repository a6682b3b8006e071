import type { CommandError } from '../../shared/doc/commands/command.ts'
import type { JsonProblem } from '../../shared/import/json-problem.ts'
import type { StoreFailureReason } from '../store/store-failure.ts'

/** Why a tavolo could not be made or opened. */
export type LibraryError =
  | { readonly kind: 'store'; readonly reason: StoreFailureReason }
  | { readonly kind: 'command'; readonly error: CommandError }
  | { readonly kind: 'json'; readonly problem: JsonProblem }
