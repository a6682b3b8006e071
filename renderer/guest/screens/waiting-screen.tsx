import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { Stage } from '../parts/stage.tsx'

/** A facilitator has been asked. */
export function WaitingScreen({
  roomTitle,
  name,
  onChangeName,
}: {
  readonly roomTitle: string
  readonly name: string
  readonly onChangeName: () => void
}) {
  const { text } = useGuestText()
  return (
    <Stage title={text('guest.waiting.title')} eyebrow={<b>{roomTitle}</b>}>
      <p>{text('guest.waiting.body', { name })}</p>
      <p>
        <GuestButton onPress={onChangeName}>{text('guest.waiting.change')}</GuestButton>
      </p>
    </Stage>
  )
}
