import { sessionModes, type Session } from '../../../shared/model/session.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useText } from '../../ui/text-context.tsx'

/** How people meet: in the room, remotely, both. */
export function ModeField(props: {
  readonly value: Session['mode']
  readonly onChange: (mode: Session['mode']) => void
  readonly isDisabled?: boolean
}) {
  const { text } = useText()
  return (
    <SegmentedControl
      label={text('sessions.mode')}
      options={sessionModes.map((id) => ({ id, label: text(`sessions.modes.${id}`) }))}
      {...props}
    />
  )
}
