import { timerOf } from '../../shared/doc/timers.ts'
import type { Canvas } from '../../shared/model/canvas.ts'
import { formatStopwatch } from '../../shared/text/stopwatch.ts'
import { useQuery } from '../state/use-records.ts'
import { TimerClock } from '../timer/timer-clock.tsx'
import { timerCaption } from '../timer/timer-words.ts'
import { useTableClock } from '../timer/use-table-clock.ts'
import { useTimerFace } from '../timer/use-timer-face.ts'
import { useText } from '../ui/text-context.tsx'
import styles from './projector.module.css'

/** The time of a canvas over the whole wall. */
export function ProjectedTime({ canvasId }: { readonly canvasId: Canvas['id'] }) {
  const { text } = useText()
  const timer = useQuery(timerOf, canvasId)
  const face = useTimerFace(timer, useTableClock().nowMs)
  return (
    <div className={styles.middle}>
      {timer === null || face.kind === 'none' ? (
        <p className={styles.note}>{text('projector.noTime')}</p>
      ) : (
        <TimerClock
          face={face}
          totalMs={timer.totalMs}
          size="wall"
          label={text('canvases.timer.left')}
          words={timerCaption(text, face, timer)}
        />
      )}
    </div>
  )
}

/** The time of a canvas beside something else, while it runs or stands. */
export function CornerTime({ canvasId }: { readonly canvasId: Canvas['id'] }) {
  const timer = useQuery(timerOf, canvasId)
  const face = useTimerFace(timer, useTableClock().nowMs)
  if (face.kind !== 'running' && face.kind !== 'paused') return null
  return <p className={styles.corner}>{formatStopwatch(face.seconds * 1000)}</p>
}
