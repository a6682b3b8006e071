import { Timer } from 'lucide-react'
import { listAgenda, paceOf, runningItem, spentOn } from '../../shared/doc/queries/agenda.ts'
import type { AgendaItem } from '../../shared/model/agenda-item.ts'
import type { Id } from '../../shared/model/id.ts'
import { formatStopwatch } from '../../shared/text/stopwatch.ts'
import { useNow } from '../state/use-clock.ts'
import { useProcess, useQuery } from '../state/use-records.ts'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import styles from './running-item.module.css'

/** The item whose time runs, wherever on the page one is: spent against planned. Nothing while no stopwatch runs. */
export function RunningItem({ sessionId }: { readonly sessionId: Id<'session'> }) {
  const running = runningItem(useQuery(listAgenda, sessionId))
  return running === null ? null : <Running {...running} />
}

function Running({ item, number }: { readonly item: AgendaItem; readonly number: number }) {
  const { text } = useText()
  const { timeWarningMinutes } = useProcess()
  const nowMs = useNow(1000)
  const pace = paceOf(item, { nowMs, timeWarningMinutes })
  return (
    <span className={classNames(styles.running, pace === 'over' && styles.over)}>
      <Icon of={Timer} size="small" />
      <span>{text('shell.runningItem', { number })}</span>
      <span className="tabular-numbers">
        {formatStopwatch(spentOn(item, nowMs))}
        {item.plannedMinutes !== null && ` / ${item.plannedMinutes} ${text('minutes.timer.unit')}`}
      </span>
      {pace !== 'in-time' && <span>{text(`minutes.timer.${pace}`)}</span>}
    </span>
  )
}
