import { CalendarPlus } from 'lucide-react'
import { listSessions } from '../../shared/doc/queries/attention.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { Id } from '../../shared/model/id.ts'
import { useQuery } from '../state/use-records.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { useExporter } from './use-exporter.ts'

/** Saves one session, or with null all that have a day, as a calendar file. */
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
  const hasDay = useQuery(hasSessionWithDay, sessionId)
  return (
    <Button
      size={size}
      icon={<Icon of={CalendarPlus} size={size} />}
      isPending={working !== null}
      onPress={() => {
        if (hasDay) save({ kind: 'calendar', sessionId })
        else toasts.show({ text: text('documents.calendarNeedsDay'), tone: 'attention' })
      }}
    >
      {text(sessionId === null ? 'documents.allInCalendar' : 'documents.inCalendar')}
    </Button>
  )
}

function hasSessionWithDay(documents: TavoloDocuments, sessionId: Id<'session'> | null): boolean {
  return listSessions(documents).some(
    ({ id, date }) => date !== null && (sessionId === null || id === sessionId),
  )
}
