import { CalendarPlus } from 'lucide-react'
import type { Id } from '../../shared/model/id.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
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
  return (
    <Button
      size={size}
      icon={<Icon of={CalendarPlus} size={size} />}
      isPending={working !== null}
      onPress={() => save({ kind: 'calendar', sessionId })}
    >
      {text(sessionId === null ? 'documents.allInCalendar' : 'documents.inCalendar')}
    </Button>
  )
}
