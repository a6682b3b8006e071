import { type Minutes, minutesStatuses } from '../../../../shared/model/minutes.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { classNames } from '../../../ui/class-names.ts'
import { type TextTools, useText } from '../../../ui/text-context.tsx'
import styles from './status.module.css'

/** The five states in a row, each with its day. */
export function StatusSteps({ minutes }: { readonly minutes: Minutes }) {
  const tools = useText()
  const { text } = tools
  const current = minutesStatuses.indexOf(minutes.status)
  return (
    <ol className={styles.steps}>
      {minutesStatuses.map((status, index) => (
        <li
          key={status}
          aria-current={index === current ? 'step' : undefined}
          className={classNames(
            styles.step,
            index < current && styles.past,
            index === current && styles.current,
          )}
        >
          <span className={styles.stepName}>{text(`minutes.status.name.${status}`)}</span>
          <span className={styles.stepFacts}>{factsOf(tools, minutes, status)}</span>
        </li>
      ))}
    </ol>
  )
}

function factsOf({ text, formatMediumDate }: TextTools, minutes: Minutes, status: Minutes['status']): string {
  switch (status) {
    case 'draft':
      return ''
    case 'under-review':
      return minutes.observationsBy === null
        ? ''
        : text('minutes.status.observationsBy', { date: formatMediumDate(minutes.observationsBy) })
    case 'approved':
      return [
        minutes.approvedOn === null ? '' : formatMediumDate(minutes.approvedOn),
        minutes.approvalMode === null ? '' : text(`minutes.status.mode.${minutes.approvalMode}`),
      ]
        .filter((fact) => fact !== '')
        .join(', ')
    case 'transmitted':
      return minutes.transmittedOn === null ? '' : formatMediumDate(minutes.transmittedOn)
    case 'published':
      return [
        minutes.publishedOn === null ? '' : formatMediumDate(minutes.publishedOn),
        minutes.publishedWhere,
      ]
        .filter((fact) => fact !== '')
        .join(', ')
    default:
      return assertNever(status)
  }
}
