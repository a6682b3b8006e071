import { Ellipsis } from 'lucide-react'
import { deleteSession } from '../../../shared/doc/commands/sessions.ts'
import type { Session } from '../../../shared/model/session.ts'
import { CalendarButton } from '../../export/calendar-button.tsx'
import { navigate } from '../../state/navigate.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useUndo } from '../../state/use-undo.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { useText } from '../../ui/text-context.tsx'

/** What one does with a whole session: put it in the calendar, delete it. */
export function SessionMenu({
  session,
  isClosed,
}: {
  readonly session: Session
  readonly isClosed: boolean
}) {
  const { text, formatOrdinal } = useText()
  const { id: tavoloId } = useTavolo()
  const { runWithUndo } = useUndo()

  function remove() {
    const said = text('sessions.deleted', { ordinal: formatOrdinal(session.number), title: session.title })
    // deleteSession gives null when it worked, as useRun does when it was refused: what tells is whether it is gone.
    const done = runWithUndo(said, (context) => {
      const deleted = deleteSession(context, session.id)
      return deleted.isOk ? { isOk: true, value: true } : deleted
    })
    if (done !== null) navigate({ screen: 'tavolo', tavoloId, section: { kind: 'sessions' } })
  }

  return (
    <>
      <CalendarButton sessionId={session.id} />
      <MenuButton
        label={text('sessions.more')}
        icon={<Icon of={Ellipsis} />}
        isIconOnly
        placement="bottom end"
        items={[
          {
            id: 'delete',
            label: text('sessions.delete'),
            description: isClosed ? text('sessions.deleteClosed') : text('sessions.deleteHint'),
            isDanger: true,
            isDisabled: isClosed,
            onAction: remove,
          },
        ]}
      />
    </>
  )
}
