import { CalendarPlus } from 'lucide-react'
import type { Id } from '../../shared/model/id.ts'
import { sessionType } from '../../shared/model/session.ts'
import { useRecords } from '../state/use-records.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { useExporter } from './use-exporter.ts'

/** Saves one session, or with null all that have a day, as a calendar file; says so when none has one. */
export function CalendarButton({
  sessionId,
  size = 'medium',
}: {
  readonly sessionId: Id<'session'> | null
  readonly size?: 'small' | 'medium' | undefined
}) {
  const { text } = useText()
  const { working, save } = useExporter()
  const toasts = useToasts()
  const hasDay = useRecords(sessionType).some(
    ({ id, date }) => date !== null && (sessionId === null || id === sessionId),
  )

  function saveOrSay() {
    if (hasDay) save({ kind: 'calendar', sessionId })
    else {
      const said = sessionId === null ? 'documents.calendarWithoutDays' : 'documents.calendarWithoutDay'
      toasts.show({ text: text(said), tone: 'attention' })
    }
  }

  return (
    <Button
      size={size}
      icon={<Icon of={CalendarPlus} size={size} />}
      isPending={working !== null}
      onPress={saveOrSay}
    >
      {text(sessionId === null ? 'documents.allInCalendar' : 'documents.inCalendar')}
    </Button>
  )
}
