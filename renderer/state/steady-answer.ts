import { isSameValue } from '../../shared/util/same-value.ts'

/**
 * Asks a question again only when the version is another one, and gives the answer of before as long as the new one says
 * the same: whoever draws it need not draw it again.
 */
export function steadyAnswer<Answer>(version: () => number, ask: () => Answer): () => Answer {
  let last: { readonly version: number; readonly answer: Answer } | null = null
  return () => {
    const now = version()
    if (last?.version === now) return last.answer
    const answer = ask()
    last = { version: now, answer: last !== null && isSameValue(last.answer, answer) ? last.answer : answer }
    return last.answer
  }
}
