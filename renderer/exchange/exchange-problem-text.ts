import type { TavoloFileProblem } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { libraryErrorText } from '../state/library-error-text.ts'
import { fileProblemText, megabytes } from '../state/use-files.ts'
import type { ExchangeProblem } from './exchange-problem.ts'

/** A refusal in words: what happened, and what one can do next. */
export interface ProblemWords {
  readonly title: string
  readonly next: string
}

/** Why a file was not brought in, in words. */
export function exchangeProblemText(text: Translate, problem: ExchangeProblem): ProblemWords {
  switch (problem.kind) {
    case 'file':
      return fileWords(text, problem.problem)
    case 'other-lineage':
    case 'read-only':
    case 'not-written-yet':
      return {
        title: text(`exchange.problem.${problem.kind}`, { title: problem.title }),
        next: text(`exchange.next.${problem.kind}`),
      }
    case 'library':
      return {
        title: text('exchange.problem.library', { reason: libraryErrorText(text, problem.error) }),
        next: text('exchange.next.again'),
      }
    case 'attachment':
      return {
        title: text('exchange.problem.attachment', { reason: fileProblemText(text, problem.problem) }),
        next: text('exchange.next.again'),
      }
    default:
      return assertNever(problem)
  }
}

function fileWords(text: Translate, problem: TavoloFileProblem): ProblemWords {
  switch (problem.kind) {
    case 'too-large':
      return {
        title: text('exchange.problem.too-large', {
          size: megabytes(problem.sizeBytes),
          limit: megabytes(problem.limitBytes),
        }),
        next: text('exchange.next.not-a-tavolo-file'),
      }
    case 'damaged':
      return { title: text(`exchange.damaged.${problem.part}`), next: text('exchange.next.damaged') }
    case 'newer-format':
    case 'newer-schema':
      return { title: text('exchange.problem.newer'), next: text('exchange.next.newer') }
    case 'not-a-tavolo-file':
      return {
        title: text('exchange.problem.not-a-tavolo-file'),
        next: text('exchange.next.not-a-tavolo-file'),
      }
    case 'unsafe-name':
    case 'too-many-parts':
    case 'unpacks-too-large':
      return { title: text(`exchange.problem.${problem.kind}`), next: text('exchange.next.export-again') }
    case 'passphrase-needed':
    case 'wrong-passphrase':
      return { title: text('exchange.problem.wrong-passphrase'), next: text('exchange.next.again') }
    case 'unknown-seal':
      return { title: text('exchange.problem.unknown-seal'), next: text('exchange.next.unknown-seal') }
    default:
      return assertNever(problem)
  }
}
