import type { JsonProblem } from '../../shared/import/json-problem.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { commandErrorText } from './command-error-text.ts'
import type { LibraryError } from './library-error.ts'
import { megabytes } from './use-files.ts'

/** Why a tavolo could not be made or opened, in words. */
export function libraryErrorText(text: Translate, error: LibraryError): string {
  switch (error.kind) {
    case 'store':
      return text(`errors.store.${error.reason}`)
    case 'command':
      return commandErrorText(text, error.error)
    case 'json':
      return jsonProblemText(text, error.problem)
    default:
      return assertNever(error)
  }
}

function jsonProblemText(text: Translate, problem: JsonProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return text('errors.json.too-large', {
        size: megabytes(problem.sizeBytes),
        limit: megabytes(problem.limitBytes),
      })
    case 'not-a-tavolo':
      return text('errors.json.not-a-tavolo', { path: problem.path })
    case 'not-json':
    case 'foreign':
    case 'newer':
      return text(`errors.json.${problem.kind}`)
    default:
      return assertNever(problem)
  }
}
