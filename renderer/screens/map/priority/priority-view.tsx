import { EmptyState } from '../../../ui/empty-state.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { PriorityBoard } from './priority-board.tsx'
import { PriorityOrder } from './priority-order.tsx'
import styles from './priority.module.css'

/** «Priorità»: how grave by how widespread, with the points that the table gives; and the order that comes of it. */
export function PriorityView() {
  const { text } = useText()
  const { needs } = useMapPlace().records
  if (needs.length === 0) {
    return <EmptyState title={text('priority.noNeeds')}>{text('priority.noNeedsBody')}</EmptyState>
  }
  return (
    <div className={styles.view}>
      <PriorityBoard needs={needs} />
      <PriorityOrder needs={needs} />
    </div>
  )
}
