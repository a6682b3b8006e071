import { type CodedKind, type GivenCode, givenCodeKey, givenCodesRoot, numberOfCode } from '../codes.ts'
import type { CommandContext } from './command.ts'

/** Notes that a record has a code; one of somebody's own list is none of ours. Inside a running transaction. */
export function noteCode(
  { documents }: CommandContext,
  given: GivenCode & { readonly kind: CodedKind },
): void {
  if (numberOfCode(given.kind, given.code) === null) return
  const root = documents.work.getMap<unknown>(givenCodesRoot)
  const key = givenCodeKey(given)
  if (!root.has(key)) root.set(key, true)
}
