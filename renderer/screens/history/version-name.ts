import type { VersionFacts, VersionProblem } from '../../../shared/ipc/versions.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { Translate } from '../../../shared/text/translator.ts'
import { fileProblemText } from '../../state/use-files.ts'

/** What a version is called: the name somebody gave it, or the moment it was kept at. */
export function versionName(text: Translate, facts: Pick<VersionFacts, 'kind' | 'label' | 'status'>): string {
  const { kind, label, status } = facts
  switch (kind) {
    case 'named':
      return label
    case 'status':
      return text('history.kind.status', {
        label,
        status: text(`sessions.minutesStatus.${status ?? 'draft'}`),
      })
    case 'session-start':
    case 'session-end':
    case 'before-merge':
      return text(`history.kind.${kind}`, { label })
    case 'opened':
    case 'closed':
    case 'before-restore':
      return text(`history.kind.${kind}`)
    default:
      return assertNever(kind)
  }
}

/** Why versions could not be read or kept, in words. */
export function versionProblemText(text: Translate, problem: VersionProblem): string {
  if (problem.kind === 'missing') return text('history.goneBody')
  if (problem.kind === 'damaged') return text('history.damagedBody')
  return fileProblemText(text, problem)
}
