import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { parseTypedDate } from '../../shared/text/typed-date.ts'
import { CalendarSheet } from './calendar-sheet.tsx'
import styles from './date-field.module.css'
import type { FieldProps } from './field-frame.tsx'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import { useText } from './text-context.tsx'
import { TypedField } from './typed-field.tsx'

/**
 * A day, typed as people do («16/04/2026», «16 aprile 2026») or picked from a calendar. Takes and gives ISO
 * (`2026-04-16`); `null` is empty.
 */
export function DateField({
  min,
  max,
  today,
  ...props
}: FieldProps & {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** First day allowed, ISO; a day before it is kept, with an error under the field. */
  readonly min?: string | undefined
  /** Last day allowed, ISO. */
  readonly max?: string | undefined
  /** ISO; gives the year of «16/4» and the month where an empty calendar opens. The machine's day if not given. */
  readonly today?: string | undefined
  /** Told when what is typed cannot be read, and when it can again. */
  readonly onValidityChange?: ((isValid: boolean) => void) | undefined
}) {
  const { text, language, formatShortDate, formatLongDate } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const openAt = props.value ?? today ?? null
  const isLocked = props.isReadOnly === true || props.isDisabled === true

  function readTyped(typed: string, reading: 'whole' | 'short'): string | null {
    const currentYear = today === undefined ? new Date().getFullYear() : Number(today.slice(0, 4))
    return parseTypedDate(typed, { reading, language, yearOfShortDates: currentYear })
  }

  function limitError(): string | undefined {
    if (props.value === null) return undefined
    if (min !== undefined && props.value < min)
      return text('common.dateTooEarly', { date: formatLongDate(min) })
    if (max !== undefined && props.value > max)
      return text('common.dateTooLate', { date: formatLongDate(max) })
    return undefined
  }

  const calendar = !isLocked && (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <IconButton
        label={text('common.openCalendar')}
        icon={<Icon of={CalendarDays} />}
        size="small"
        className={styles.open}
      />
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog aria-label={props.label} className={styles.dialog ?? ''}>
          <CalendarSheet
            label={props.label}
            value={props.value === null ? null : parseDate(props.value)}
            focusedAt={openAt === null ? null : parseDate(openAt)}
            onChange={(day: CalendarDate) => {
              props.onChange(day.toString())
              setIsOpen(false)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )

  return (
    <TypedField
      {...props}
      errorMessage={props.errorMessage ?? limitError()}
      read={readTyped}
      write={formatShortDate}
      placeholder={text('common.dateShape')}
      unreadableMessage={text('common.dateUnreadable')}
      suffix={calendar}
    />
  )
}
