import { mostPriorityPoints, type Need } from '../../../../shared/model/need.ts'
import { StepField } from '../../../ui/step-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { BoardChip } from '../board/board-chip.tsx'
import { usePriorityDeeds } from './use-priority-deeds.ts'
import { usePriorityWords } from './use-priority-words.ts'
import styles from './priority.module.css'

/** A need as a small card, with its points; the chosen one shows how to give them with the mouse. */
export function NeedChip({ need }: { readonly need: Need }) {
  const { text, formatNumber } = useText()
  const words = usePriorityWords()
  const deeds = usePriorityDeeds()
  const { id, code, title, priorityPoints } = need
  return (
    <BoardChip
      id={id}
      facts={[words.place(need), words.points(need)]}
      aside={
        priorityPoints > 0 && (
          <span aria-hidden="true" className={styles.points}>
            {formatNumber(priorityPoints)}
          </span>
        )
      }
      whenChosen={
        <StepField
          label={text('priority.onePoint', { code })}
          shown={formatNumber(priorityPoints)}
          onStep={(by) => deeds.addPoint(need, by)}
          isLeast={priorityPoints === 0}
          isMost={priorityPoints === mostPriorityPoints}
        />
      }
    >
      {code !== '' && <span className={styles.code}>{code}</span>} {title}
    </BoardChip>
  )
}
