import { CalendarDays, Plus } from 'lucide-react'
import { useEffect } from 'react'
import { listSessions } from '../../../shared/doc/queries/attention.ts'
import { useActions } from '../../actions/use-actions.ts'
import { CalendarButton } from '../../export/calendar-button.tsx'
import { navigate } from '../../state/navigate.ts'
import { newSessionWish } from '../../state/session-wish.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useQuery } from '../../state/use-records.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useFormOnDemand } from '../../ui/use-form-on-demand.ts'
import { NewSessionForm } from './new-session-form.tsx'
import { SessionList } from './session-list.tsx'

/** All meetings of the table, in order, and the form for a new one. */
export function SessionsScreen() {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const sessions = useQuery(listSessions)
  const { isOpen: isAdding, open: add, close, field, button } = useFormOnDemand(newSessionWish.get)
  useEffect(() => newSessionWish.set(false), [])
  useActions([{ id: 'sessions.new', label: text('sessions.new'), run: add }])
  const newSessionButton = (
    <Button ref={button} variant={isAdding ? 'secondary' : 'primary'} icon={<Icon of={Plus} />} onPress={add}>
      {text('sessions.new')}
    </Button>
  )
  return (
    <Page
      title={text('sessions.title')}
      lead={sessions.length === 0 ? undefined : text('sessions.lead')}
      actions={
        sessions.length > 0 && (
          <>
            <CalendarButton sessionId={null} />
            {newSessionButton}
          </>
        )
      }
    >
      {isAdding && (
        <NewSessionForm
          previous={sessions.at(-1) ?? null}
          titleField={field}
          onCancel={close}
          onCreated={(sessionId) =>
            navigate({ screen: 'tavolo', tavoloId, section: { kind: 'session', sessionId } })
          }
        />
      )}
      {sessions.length > 0 && <SessionList sessions={sessions} />}
      {sessions.length === 0 && !isAdding && (
        <EmptyState
          title={text('sessions.emptyTitle')}
          picture={<Icon of={CalendarDays} size="large" />}
          action={newSessionButton}
        >
          {text('sessions.emptyBody')}
        </EmptyState>
      )}
    </Page>
  )
}
