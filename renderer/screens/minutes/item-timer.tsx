import { Pause, Play } from 'lucide-react'
import { startTimer, stopTimer } from '../../../shared/doc/commands/agenda.ts'
import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { paceOf, spentOn } from '../../../shared/doc/queries/agenda.ts'
import { type AgendaItem, agendaItemType } from '../../../shared/model/agenda-item.ts'
import { formatStopwatch } from '../../../shared/text/stopwatch.ts'
import { useNow } from '../../state/use-clock.ts'
import { useProcess } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useMinutesPlace } from './minutes-context.tsx'
import { PaperField } from './paper-field.tsx'
import styles from './item-timer.module.css'

/** Planned against spent time of an item, and its stopwatch. */
export function ItemTimer({ item, number }: { readonly item: AgendaItem; readonly number: number }) {
  const { text } = useText()
  const { desk, isReadOnly } = useMinutesPlace()
  const run = useRun()
  const isRunning = item.runningSince !== null
  return (
    <div className={styles.timer}>
      {isRunning ? <RunningTime item={item} /> : <Spent item={item} nowMs={0} />}
      {isReadOnly ? (
        item.plannedMinutes !== null && (
          <span className="tabular-numbers">
            {item.plannedMinutes} {text('minutes.timer.unit')}
          </span>
        )
      ) : (
        <>
          <PaperField
            label={text('minutes.timer.planned', { number })}
            placeholder={text('minutes.timer.noPlan')}
            stored={item.plannedMinutes?.toString() ?? ''}
            accept={(typed) => (/^\d{0,3}$/.test(typed.trim()) ? typed.trim() : null)}
            save={(typed) =>
              void run((context) =>
                updateRecord(context, agendaItemType, {
                  id: item.id,
                  patch: { plannedMinutes: typed === '' ? null : Number(typed) },
                }),
              )
            }
            size="small"
            className={styles.planned}
            onEnter={() => desk.write(item.id)}
          />
          <span aria-hidden="true">{text('minutes.timer.unit')}</span>
        </>
      )}
      {!isReadOnly && (
        <IconButton
          label={text(isRunning ? 'minutes.timer.stop' : 'minutes.timer.start', { number })}
          icon={<Icon of={isRunning ? Pause : Play} />}
          size="small"
          onPress={() =>
            void run((context) => (isRunning ? stopTimer(context, item.id) : startTimer(context, item.id)))
          }
        />
      )}
    </div>
  )
}

function RunningTime({ item }: { readonly item: AgendaItem }) {
  return <Spent item={item} nowMs={useNow(1000)} />
}

function Spent({ item, nowMs }: { readonly item: AgendaItem; readonly nowMs: number }) {
  const { text } = useText()
  const { timeWarningMinutes } = useProcess()
  const spentMs = spentOn(item, nowMs)
  if (spentMs === 0 && item.runningSince === null) return <span className={styles.spent} />
  const pace = paceOf(item, { nowMs, timeWarningMinutes })
  return (
    <span
      className={classNames(
        styles.spent,
        item.runningSince !== null && styles.running,
        pace === 'nearly' && styles.nearly,
        pace === 'over' && styles.over,
      )}
    >
      {pace !== 'in-time' && <span className={styles.words}>{text(`minutes.timer.${pace}`)}</span>}
      <span className="tabular-numbers">{formatStopwatch(spentMs)}</span>
      <span aria-hidden="true"> / </span>
    </span>
  )
}
