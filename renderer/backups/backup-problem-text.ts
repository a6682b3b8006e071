import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { megabytes } from '../state/use-files.ts'
import type { BackupProblem } from './backup-problem.ts'

/** Why a backup was not made, and what one can do about it. */
export function backupProblemText(text: Translate, problem: BackupProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return text('backups.problem.tooLarge', {
        size: megabytes(problem.sizeBytes),
        limit: megabytes(problem.limitBytes),
      })
    case 'tooLarge':
      return text('backups.problem.tooLarge', {
        size: megabytes(problem.sizeBytes),
        limit: megabytes(problem.maxBytes),
      })
    case 'other':
      return text('backups.problem.other', { code: problem.code })
    case 'not-proved':
    case 'notATavolo':
      return text('backups.problem.notProved')
    case 'nameTooLong':
    case 'unexpected':
      return text('backups.problem.unexpected')
    case 'newer':
    case 'diskFull':
    case 'noPermission':
    case 'readOnlyDisk':
    case 'fileInUse':
    case 'notFound':
      return text(`backups.problem.${problem.kind}`)
    default:
      return assertNever(problem)
  }
}
