import { Bell, BellOff, Maximize2, Pause, Play, Plus, Square } from 'lucide-react'
import { useState } from 'react'
import type { Timer } from '../../../../shared/doc/timers.ts'
import { useApp, useSettings } from '../../../state/app-context.tsx'
import { TimerClock } from '../../../timer/timer-clock.tsx'
import { timerCaption } from '../../../timer/timer-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { Wall } from '../../../ui/wall.tsx'
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
    <Paper as="section" padding="medium" aria-labelledby="canvas-time" className={styles.panel}>
      <h2 id="canvas-time" className={styles.formTitle}>
        {text('canvases.timer.heading')}
      </h2>
      {clock('page')}
      <div className={styles.buttons}>
        {facilitates && <Controls desk={desk} onStop={onStop} />}
        <Button variant="quiet" icon={<Icon of={Maximize2} />} onPress={() => setIsOnWall(true)}>
          {text('canvases.timer.wall')}
        </Button>
      </div>
      <Wall title={title} isOpen={isOnWall} onOpenChange={setIsOnWall}>
        <div className={styles.wall}>
          {clock('wall')}
          {facilitates && (
            <div className={styles.buttons}>
              <Controls desk={desk} onStop={onStop} />
            </div>
          )}
        </div>
      </Wall>
    </Paper>
  )
}

function Controls({
  desk: { face, pause, resume, extend },
  onStop,
}: {
  readonly desk: TimerDesk
  readonly onStop: () => void
}) {
  const { text } = useText()
  const isPaused = face.kind === 'paused'
  return (
    <>
      {/* One button for both, so that focus stays where it is pressed. */}
      {face.kind !== 'ended' && (
        <Button
          variant={isPaused ? 'primary' : 'secondary'}
          icon={<Icon of={isPaused ? Play : Pause} />}
          onPress={isPaused ? resume : pause}
        >
          {text(isPaused ? 'canvases.timer.resume' : 'canvases.timer.pause')}
        </Button>
      )}
      {([1, 5] as const).map((minutes) => (
        <Button key={minutes} icon={<Icon of={Plus} />} onPress={() => extend(minutes)}>
          {text('canvases.timer.extend', { minutes })}
        </Button>
      ))}
      <Button icon={<Icon of={Square} />} onPress={onStop}>
        {text(face.kind === 'ended' ? 'canvases.timer.putAway' : 'canvases.timer.stop')}
      </Button>
      <SoundButton />
    </>
  )
}

function SoundButton() {
  const { text } = useText()
  const { changeSettings } = useApp()
  const { timerSound } = useSettings()
  return (
    <Button
      variant="quiet"
      icon={<Icon of={timerSound ? Bell : BellOff} />}
      onPress={() => changeSettings({ timerSound: !timerSound })}
    >
      {text(timerSound ? 'canvases.timer.silence' : 'canvases.timer.sound')}
    </Button>
  )
}
