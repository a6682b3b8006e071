import { useState } from 'react'
import { useToday } from '../../state/use-clock.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './people-screen.module.css'

/** On which day the privacy notice was handed over. A day to come is not kept: nothing was handed over yet. */
export function NoticeField({
  givenOn,
  onChange,
}: {
  readonly givenOn: string | null
  readonly onChange: (day: string | null) => void
}) {
  const { text } = useText()
  const today = useToday()
  const [isInFuture, setIsInFuture] = useState(false)
  function keep(day: string | null): void {
    const isLater = day !== null && day > today
    setIsInFuture(isLater)
    if (!isLater) onChange(day)
  }
  return (
    <div className={styles.notice}>
      <DateField
        label={text('people.field.privacyNoticeGivenOn')}
        description={givenOn === null ? text('people.noticeMissing') : undefined}
        errorMessage={isInFuture ? text('people.noticeInFuture') : undefined}
        value={givenOn}
        today={today}
        onChange={keep}
      />
      {givenOn === null && <Button onPress={() => keep(today)}>{text('people.noticeToday')}</Button>}
    </div>
  )
}
