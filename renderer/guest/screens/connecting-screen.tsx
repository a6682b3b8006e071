import { useGuestText } from '../guest-text.tsx'
import { Stage } from '../parts/stage.tsx'

/** The hub has not answered yet; the page goes on trying. */
export function ConnectingScreen() {
  const { text } = useGuestText()
  return (
    <Stage title={text('guest.connecting.title')}>
      <p>{text('guest.connecting.hint')}</p>
    </Stage>
  )
}
