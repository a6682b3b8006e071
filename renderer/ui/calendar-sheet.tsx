import type { CalendarDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar'
import { Heading } from 'react-aria-components/Heading'
import { Icon } from './icon.tsx'
import styles from './calendar-sheet.module.css'

/** One month on a small sheet; weeks start as the language's do. */
export function CalendarSheet({
  label,
  value,
  focusedAt,
  onChange,
}: {
  readonly label: string
  readonly value: CalendarDate | null
  /** The day that has focus when it opens; null is today. */
  readonly focusedAt: CalendarDate | null
  readonly onChange: (day: CalendarDate) => void
}) {
  return (
    <Calendar
      aria-label={label}
      value={value}
      {...(focusedAt === null ? {} : { defaultFocusedValue: focusedAt })}
      onChange={onChange}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to pick a day.
      autoFocus
      className={styles.calendar ?? ''}
    >
      <header className={styles.header}>
        <AriaButton slot="previous" className={styles.step ?? ''}>
          <Icon of={ChevronLeft} />
        </AriaButton>
        <Heading className={styles.title ?? ''} />
        <AriaButton slot="next" className={styles.step ?? ''}>
          <Icon of={ChevronRight} />
        </AriaButton>
      </header>
      <CalendarGrid weekdayStyle="short" className={styles.grid ?? ''}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(day) => <CalendarCell date={day} className={styles.day ?? ''} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
