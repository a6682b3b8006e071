import type { DoorState } from '../../sync/door-state.ts'
import { useGuestText, type GuestMessageKey } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { Stage } from '../parts/stage.tsx'
import { CodeScreen } from './code-screen.tsx'

type Refusal = Extract<DoorState, { kind: 'refused' }>['why']

/** What one can do after a no. */
type Remedy = 'again' | 'retry' | 'here' | 'reload' | 'none'

/** Reasons with words of their own; all others are a page and a hub that do not understand each other. */
const remedies: Partial<Record<Refusal, Remedy>> = {
  declined: 'again',
  blocked: 'none',
  'room-full': 'retry',
  elsewhere: 'here',
  'other-protocol': 'reload',
}

/** The hub said no: why, in words, and what to do. */
export function RefusedScreen({
  why,
  onRetry,
  onReload,
  ticket,
  onCode,
}: {
  readonly why: Refusal
  /** With what one asked to come in. */
  readonly ticket: string
  readonly onRetry: () => void
  readonly onReload: () => void
  readonly onCode: (ticket: string) => void
}) {
  const { text } = useGuestText()
  if (why === 'bad-invitation' || why === 'bad-code' || why === 'too-many-codes') {
    const words = { title: text(`guest.refused.${why}.title`), body: text(`guest.refused.${why}.body`) }
    return <CodeScreen {...words} typed={ticket} onCode={onCode} />
  }
  const remedy = remedies[why] ?? 'reload'
  const reason = (why in remedies ? why : 'other') as 'declined'
  const label: GuestMessageKey | null = remedy === 'none' ? null : `guest.remedy.${remedy}`
  return (
    <Stage title={text(`guest.refused.${reason}.title`)}>
      <p>{text(`guest.refused.${reason}.body`)}</p>
      {label !== null && (
        <GuestButton look="primary" onPress={remedy === 'reload' ? onReload : onRetry}>
          {text(label)}
        </GuestButton>
      )}
    </Stage>
  )
}

/** A facilitator has ended the visit. */
export function SentAwayScreen({
  isBlocked,
  onRetry,
}: {
  readonly isBlocked: boolean
  readonly onRetry: () => void
}) {
  const { text } = useGuestText()
  return (
    <Stage title={text('guest.sentAway.title')}>
      <p>{text(isBlocked ? 'guest.sentAway.blockedBody' : 'guest.sentAway.body')}</p>
      {!isBlocked && (
        <GuestButton look="primary" onPress={onRetry}>
          {text('guest.remedy.again')}
        </GuestButton>
      )}
    </Stage>
  )
}
