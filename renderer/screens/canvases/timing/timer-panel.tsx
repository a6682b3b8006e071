import { Bell, BellOff, Maximize2, Pause, Play, Plus, Square, Timer as TimerIcon } from 'lucide-react'
import { useState } from 'react'
import type { Timer } from '../../../../shared/doc/timers.ts'
import { useApp, useSettings } from '../../../state/app-context.tsx'
import { TimerClock } from '../../../timer/timer-clock.tsx'
import { timerCaption } from '../../../timer/timer-words.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { Wall } from '../../../ui/wall.tsx'
import { StepButtons, StepPanel } from '../step-panel.tsx'
import styles from './timing.module.css'
import type { TimerDesk } from './use-timer-desk.ts'

/** The time that runs, large; for whoever facilitates with what one does with it. */
export function TimerPanel({
  desk,
  timer,
  title,
  facilitates,
  onStop,
}: {
  readonly desk: TimerDesk
  readonly timer: Timer
  /** What stands over it on the wall. */
  readonly title: string
  readonly facilitates: boolean
  readonly onStop: () => void
}) {
  const { text } = useText()
  const [isOnWall, setIsOnWall] = useState(false)
  const clock = (size: 'page' | 'wall') => (
    <TimerClock
      face={desk.face}
      totalMs={timer.totalMs}
      size={size}
      label={text('canvases.timer.left')}
      words={timerCaption(text, desk.face, timer)}
    />
  )
  return (
    <StepPanel
      icon={TimerIcon}
      title={text('canvases.timer.heading')}
      state={<div className={styles.clock}>{clock('page')}</div>}
      buttons={
        <>
          {facilitates && <Controls desk={desk} size="small" onStop={onStop} />}
          <IconButton
            size="small"
            label={text('canvases.timer.wall')}
            icon={<Icon of={Maximize2} />}
            onPress={() => setIsOnWall(true)}
          />
        </>
      }
    >
      <Wall title={title} isOpen={isOnWall} onOpenChange={setIsOnWall}>
        <div className={styles.wall}>
          {clock('wall')}
          {facilitates && (
            <StepButtons isCentred>
              <Controls desk={desk} size="medium" onStop={onStop} />
            </StepButtons>
          )}
        </div>
      </Wall>
    </StepPanel>
  )
}

function Controls({
  desk: { face, pause, resume, extend },
  size,
  onStop,
}: {
  readonly desk: TimerDesk
  readonly size: 'small' | 'medium'
  readonly onStop: () => void
}) {
  const { text } = useText()
  const isPaused = face.kind === 'paused'
  return (
    <>
      {/* One button for both, so that focus stays where it is pressed. */}
      {face.kind !== 'ended' && (
        <Button
          size={size}
          variant={isPaused ? 'primary' : 'secondary'}
          icon={<Icon of={isPaused ? Play : Pause} />}
          onPress={isPaused ? resume : pause}
        >
          {text(isPaused ? 'canvases.timer.resume' : 'canvases.timer.pause')}
        </Button>
      )}
      {([1, 5] as const).map((minutes) => (
        <Button key={minutes} size={size} icon={<Icon of={Plus} />} onPress={() => extend(minutes)}>
          {text('canvases.timer.extend', { minutes })}
        </Button>
      ))}
      <Button size={size} icon={<Icon of={Square} />} onPress={onStop}>
        {text(face.kind === 'ended' ? 'canvases.timer.putAway' : 'canvases.timer.stop')}
      </Button>
      <SoundButton size={size} />
    </>
  )
}

function SoundButton({ size }: { readonly size: 'small' | 'medium' }) {
  const { text } = useText()
  const { changeSettings } = useApp()
  const { timerSound } = useSettings()
  const label = text(timerSound ? 'canvases.timer.silence' : 'canvases.timer.sound')
  const icon = <Icon of={timerSound ? Bell : BellOff} />
  const onPress = () => changeSettings({ timerSound: !timerSound })
  return size === 'small' ? (
    <IconButton size="small" {...{ label, icon, onPress }} />
  ) : (
    <Button variant="quiet" {...{ icon, onPress }}>
      {label}
    </Button>
  )
}
