import { Bell, BellOff } from 'lucide-react'
import { useState } from 'react'
import { timerOf } from '../../../shared/doc/timers.ts'
import type { Id } from '../../../shared/model/id.ts'
import { isBellInTime, TimerBell } from '../../timer/timer-bell.ts'
import { TimerClock } from '../../timer/timer-clock.tsx'
import { lastMinuteSeconds, type TimerFace, type TimerNews } from '../../timer/timer-face.ts'
import { useTimerFace, useTimerNews } from '../../timer/use-timer-face.ts'
import { Icon } from '../../ui/icon.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import { type GuestText, useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import styles from './timer-part.module.css'

const bell = new TimerBell()

/** The time that the table takes, large; it sounds only on a phone whose owner has asked for it since the page came. */
export function TimerPart({ canvasId }: { readonly canvasId: Id<'canvas'> }) {
  const { text } = useGuestText()
  const { clock } = useGuestPlace().room
  const timer = useGuestQuery(timerOf, canvasId)
  const face = useTimerFace(timer, clock.nowMs)
  const [isLoud, setIsLoud] = useState(false)
  const [said, setSaid] = useState('')
  useTimerNews({ timer, face }, null, (news) => {
    setSaid(newsText(text, news))
    if (isLoud && news.kind === 'ended' && isBellInTime(news.sinceSeconds)) void bell.ring()
  })
  async function toggle() {
    setIsLoud(!isLoud && (await bell.wake()))
  }
  return (
    <>
      {timer !== null && face.kind !== 'none' && (
        <section aria-label={text('guest.timer.title')} className={styles.timer}>
          <TimerClock
            face={face}
            totalMs={timer.totalMs}
            size="phone"
            label={text('guest.timer.left')}
            words={[stateText(text, face), timer.label].filter((part) => part !== '').join(' · ')}
          />
          {bell.canSound && face.kind !== 'ended' && (
            <GuestButton look="quiet" isPressed={isLoud} onPress={() => void toggle()}>
              <Icon of={isLoud ? Bell : BellOff} />
              <span>{text('guest.timer.sound')}</span>
            </GuestButton>
          )}
        </section>
      )}
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </>
  )
}

function stateText(text: GuestText['text'], { kind, seconds }: TimerFace): string {
  if (kind === 'ended') return text('guest.timer.ended')
  if (kind === 'paused') return text('guest.timer.paused')
  return text(seconds <= lastMinuteSeconds ? 'guest.timer.lastMinute' : 'guest.timer.running')
}

function newsText(text: GuestText['text'], news: TimerNews): string {
  if (!('seconds' in news)) return text(`guest.timer.said.${news.kind}`)
  const parts = { minutes: Math.floor(news.seconds / 60), seconds: news.seconds % 60 }
  const how = parts.minutes === 0 ? 'seconds' : parts.seconds === 0 ? 'minutes' : 'minutesSeconds'
  return text(`guest.timer.said.${news.kind}`, { time: text(`guest.timer.time.${how}`, parts) })
}
