import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { ErasedPart, EraseProblem, PartOutcome } from '../../state/erase-tavolo.ts'
import { libraryErrorText } from '../../state/library-error-text.ts'
import { fileProblemText } from '../../state/use-files.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { type TextTools, useText } from '../../ui/text-context.tsx'
import styles from './closing.module.css'

/** One part of what a computer had of a tavolo: gone, left as wanted, or still there and why. */
export function ErasedPartLine({
  part,
  outcome,
}: {
  readonly part: ErasedPart
  readonly outcome: PartOutcome
}) {
  const { text } = useText()
  const look = { erased: CircleCheck, left: CircleMinus, failed: TriangleAlert }[outcome.kind]
  const tint = { erased: styles.gone, left: undefined, failed: styles.still }[outcome.kind]
  return (
    <li className={classNames(styles.part, tint)}>
      <Icon of={look} />
      <div className={styles.partWords}>
        <p className={styles.partTitle}>{text(`closing.${part}`)}</p>
        <div className={styles.help}>
          <Words part={part} outcome={outcome} />
        </div>
      </div>
    </li>
  )
}

function Words({ part, outcome }: { readonly part: ErasedPart; readonly outcome: PartOutcome }): ReactNode {
  const { text } = useText()
  if (outcome.kind === 'left') return text('closing.backupsWanted')
  if (outcome.kind === 'failed')
    return text('closing.stillThere', { reason: reasonText(text, outcome.problem) })
  const { count, keptCount, backups } = outcome
  switch (part) {
    case 'documents':
      return text('closing.erasedDocuments')
    case 'secondCopy':
      return text('closing.erasedStates', { count })
    case 'versions':
      return text('closing.erasedVersions', { count })
    case 'attachments':
      return [
        text('closing.erasedFiles', { count }),
        ...(keptCount > 0 ? [text('closing.attachmentsKept', { count: keptCount })] : []),
      ].join(' ')
    case 'backups':
      return (
        <>
          {text('closing.erasedBackups', { count })}
          {backups !== null && <Names names={backups.erased.map(({ name }) => name)} />}
          {backups !== null && backups.left.length > 0 && (
            <>
              {text('closing.backupsLeft', { count: backups.left.length })}
              <Names names={backups.left} />
            </>
          )}
          {backups !== null && backups.awayPath !== null && (
            <p>{text('closing.backupsAway', { path: backups.awayPath })}</p>
          )}
        </>
      )
    default:
      return assertNever(part)
  }
}

function Names({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <ul className={styles.names}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}

function reasonText(text: TextTools['text'], problem: EraseProblem): string {
  if (problem.kind === 'file') return fileProblemText(text, problem.problem)
  return problem.kind === 'library' ? libraryErrorText(text, problem.error) : text('closing.unexpected')
}
