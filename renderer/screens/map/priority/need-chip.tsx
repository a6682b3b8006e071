import { mostPriorityPoints, type Need } from '../../../../shared/model/need.ts'
import { classNames } from '../../../ui/class-names.ts'
import { RowStopContext } from '../../../ui/row-button.tsx'
import { StepField } from '../../../ui/step-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { usePriorityWords } from './use-priority-words.ts'
import styles from './priority.module.css'

/** A need as a small card, with its points; the chosen one shows how to give them with the mouse. */
export function NeedChip({
  need,
  isChosen,
  helpId,
  onPoint,
}: {
  readonly need: Need
  readonly isChosen: boolean
  /** Of the words that say which keys there are. */
  readonly helpId: string
  readonly onPoint: (by: 1 | -1) => void
}) {
  const { text, formatNumber } = useText()
  const words = usePriorityWords()
  const { id, code, title, priorityPoints } = need
  return (
    <li data-need={id} className={classNames(styles.chip, isChosen && styles.chosen)}>
      <button
        type="button"
        data-chip=""
        aria-current={isChosen ? 'true' : undefined}
        aria-describedby={helpId}
        className={styles.face}
      >
        <span className={styles.words}>
          {code !== '' && <span className={styles.code}>{code}</span>} {title}
        </span>
        <VisuallyHidden>{`, ${words.place(need)}, ${words.points(need)}`}</VisuallyHidden>
      </button>
      {isChosen ? (
        // Keys give points too: Tab need not stop here.
        <RowStopContext value={false}>
          <StepField
            label={text('priority.onePoint', { code })}
            shown={formatNumber(priorityPoints)}
            onStep={onPoint}
            isLeast={priorityPoints === 0}
            isMost={priorityPoints === mostPriorityPoints}
          />
        </RowStopContext>
      ) : (
        priorityPoints > 0 && (
          <span aria-hidden="true" className={styles.points}>
            {formatNumber(priorityPoints)}
          </span>
        )
      )}
    </li>
  )
}
