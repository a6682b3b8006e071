import type { AgendaPlan } from '../../../shared/doc/queries/agenda-plan.ts'
import type { AgendaItem } from '../../../shared/model/agenda-item.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './agenda.module.css'

/** The time of the session as a strip, one part per item; what does not fit stands beyond the end mark. Words say the same. */
export function AgendaBar({
  items,
  plan,
}: {
  readonly items: readonly AgendaItem[]
  readonly plan: AgendaPlan
}) {
  const { plannedMinutes, availableMinutes, overMinutes } = plan
  if (plannedMinutes === 0) return null
  const whole = Math.max(plannedMinutes, availableMinutes ?? 0)
  const free = whole - plannedMinutes
  return (
    <div className={styles.bar} aria-hidden="true">
      {items.map((item, index) =>
        item.plannedMinutes === null || item.plannedMinutes === 0 ? null : (
          <span key={item.id} className={styles.part} style={{ flexGrow: item.plannedMinutes }}>
            {index + 1}
          </span>
        ),
      )}
      {free > 0 && <span className={classNames(styles.part, styles.free)} style={{ flexGrow: free }} />}
      {overMinutes > 0 && (
        <span
          className={styles.end}
          style={{ insetInlineStart: `${((whole - overMinutes) / whole) * 100}%` }}
        />
      )}
    </div>
  )
}
