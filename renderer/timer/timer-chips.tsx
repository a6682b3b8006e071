import { BellOff, Timer as TimerIcon } from 'lucide-react'
import { useState } from 'react'
import { timedCanvases, timerOf } from '../../shared/doc/timers.ts'
import { type Canvas, canvasType } from '../../shared/model/canvas.ts'
import { formatStopwatch } from '../../shared/text/stopwatch.ts'
import { useSettings } from '../state/app-context.tsx'
import { hrefOf } from '../state/route.ts'
import { useTavolo } from '../state/tavolo-context.tsx'
import { useQuery, useRecord } from '../state/use-records.ts'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { useText } from '../ui/text-context.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { isBellInTime, TimerBell } from './timer-bell.ts'
import styles from './timer-chips.module.css'
import { lastMinuteSeconds, noLook, type TimerNews } from './timer-face.ts'
import { timerNewsWords, timerStateWords } from './timer-words.ts'
import { useFacilitates } from './use-facilitates.ts'
import { useTableClock } from './use-table-clock.ts'
import { useTimerFace, useTimerNews } from './use-timer-face.ts'

const bell = new TimerBell()

/** The times that run on canvases, wherever on the pages of a tavolo one is: here they are told, and here their end sounds. */
export function TimerChips() {
  const timed = useQuery(timedCanvases)
  // One whose time is taken away is still there to say so.
  const [known, setKnown] = useState({ atFirst: timed, all: timed })
  const { atFirst, all } = known
  const added = timed.filter((canvasId) => !all.includes(canvasId))
  if (added.length > 0) setKnown({ atFirst, all: [...all, ...added] })
  return all.map((canvasId) => (
    <TimerChip key={canvasId} canvasId={canvasId} wasThere={atFirst.includes(canvasId)} />
  ))
}

function TimerChip({
  canvasId,
  wasThere,
}: {
  readonly canvasId: Canvas['id']
  /** Whether its time ran before this page was there: of that nothing is told. */
  readonly wasThere: boolean
}) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const canvas = useRecord(canvasType, canvasId)
  const timer = useQuery(timerOf, canvasId)
  const { nowMs } = useTableClock()
  const face = useTimerFace(timer, nowMs)
  const facilitates = useFacilitates()
  const { timerSound } = useSettings()
  const [said, setSaid] = useState('')
  useTimerNews({ timer, face }, wasThere ? null : noLook, (news) => {
    setSaid(timerNewsWords(text, news))
    if (facilitates && timerSound && isEndNow(news)) void bell.ring()
  })
  if (canvas === null || face.kind === 'none') return <Said words={said} />
  const isLast = face.kind === 'ended' || face.seconds <= lastMinuteSeconds
  const isCounting = face.kind !== 'ended'
  return (
    <>
      <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'canvas', canvasId } })} isQuiet>
        <span className={classNames(styles.chip, isLast && styles.last)}>
          <Icon of={TimerIcon} size="small" />
          <VisuallyHidden>{text('canvases.timer.of', { canvas: canvas.title })} </VisuallyHidden>
          {isCounting && <span className="tabular-numbers">{formatStopwatch(face.seconds * 1000)}</span>}
          {face.kind !== 'running' && <span>{timerStateWords(text, face)}</span>}
          {facilitates && !timerSound && <Icon of={BellOff} size="small" />}
        </span>
      </Link>
      <Said words={said} />
    </>
  )
}

function isEndNow(news: TimerNews): boolean {
  return news.kind === 'ended' && isBellInTime(news.sinceSeconds)
}

function Said({ words }: { readonly words: string }) {
  return (
    <VisuallyHidden>
      <output>{words}</output>
    </VisuallyHidden>
  )
}
