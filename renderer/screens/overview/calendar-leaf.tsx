import { calendarFormat, parseIsoDate } from '../../../shared/text/dates.ts'
import { useText } from '../../ui/text-context.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './calendar-leaf.module.css'

/** A day as a leaf of a calendar: weekday, large number, month. Readers hear the whole date. */
export function CalendarLeaf({ date, isToday }: { readonly date: string; readonly isToday: boolean }) {
  const { text, language, formatLongDate } = useText()
  const day = parseIsoDate(date)
  if (day === null) return null
  function part(options: Intl.DateTimeFormatOptions): string {
    return calendarFormat(language, options).format(day ?? undefined)
  }
  return (
    <div className={styles.leaf}>
      <VisuallyHidden>{formatLongDate(date)}</VisuallyHidden>
      <span aria-hidden="true" className={styles.weekday}>
        {isToday ? text('overview.today') : part({ weekday: 'long' })}
      </span>
      <span aria-hidden="true" className={styles.day}>
        {part({ day: 'numeric' })}
      </span>
      <span aria-hidden="true" className={styles.month}>
        {part({ month: 'long', year: 'numeric' })}
      </span>
    </div>
  )
}
