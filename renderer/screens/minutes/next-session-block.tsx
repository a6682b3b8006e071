import { createNextSession } from '../../../shared/doc/commands/sessions.ts'
import { followingSession } from '../../../shared/doc/queries/previous-session.ts'
import type { Minutes } from '../../../shared/model/minutes.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { navigate } from '../../state/navigate.ts'
import { SavedListField, SavedTextField } from '../../state/saved-text-field.tsx'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useToday } from '../../state/use-clock.ts'
import { useQuery, useRecord } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { hrefOf } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { useMinutesPlace } from './minutes-context.tsx'
import { usePatchMinutes } from './use-minutes.ts'
import styles from './closing.module.css'

/** When and where the table meets again, on what; and the session made out of it. */
export function NextSessionBlock({ minutes }: { readonly minutes: Minutes }) {
  const { text, formatLongDate, formatTime } = useText()
  const { sessionId, isReadOnly } = useMinutesPlace()
  const { id: tavoloId } = useTavolo()
  const run = useRun()
  const patch = usePatchMinutes()
  const today = useToday()
  const number = useRecord(sessionType, sessionId)?.number ?? 0
  const following = useQuery(followingSession, sessionId)

  function prepare() {
    const created = run((context) =>
      createNextSession(context, {
        after: sessionId,
        title: text('minutes.next.newTitle', { number: number + 1 }),
      }),
    )
    if (created !== null) {
      navigate({ screen: 'tavolo', tavoloId, section: { kind: 'session', sessionId: created.id } })
    }
  }

  return (
    <section aria-labelledby="minutes-next" className={styles.part}>
      <h2 id="minutes-next" className={styles.heading}>
        {text('minutes.next.title')}
      </h2>
      {isReadOnly ? (
        <>
          <p className={styles.sentence}>
            {minutes.nextDate === null
              ? text('minutes.next.none')
              : [
                  formatLongDate(minutes.nextDate),
                  minutes.nextStartsAt === null ? '' : formatTime(minutes.nextStartsAt),
                  minutes.nextPlace,
                ]
                  .filter((fact) => fact !== '')
                  .join(' · ')}
          </p>
          {minutes.nextAgenda.length > 0 && (
            <p className={styles.sentence}>{minutes.nextAgenda.join('; ')}</p>
          )}
        </>
      ) : (
        <div className={styles.fields}>
          <DateField
            label={text('minutes.next.date')}
            value={minutes.nextDate}
            onChange={(nextDate) => patch({ nextDate })}
            today={today}
          />
          <TimeField
            label={text('minutes.next.time')}
            value={minutes.nextStartsAt}
            onChange={(nextStartsAt) => patch({ nextStartsAt })}
          />
          <SavedTextField
            label={text('minutes.next.place')}
            stored={minutes.nextPlace}
            save={(nextPlace) => patch({ nextPlace })}
          />
          <div className={styles.wide}>
            <SavedListField
              label={text('minutes.next.agenda')}
              description={text('minutes.next.agendaHelp')}
              stored={minutes.nextAgenda}
              save={(nextAgenda) => patch({ nextAgenda })}
            />
          </div>
        </div>
      )}
      {following === null ? (
        <Button className={styles.button} onPress={prepare}>
          {text('minutes.next.prepare')}
        </Button>
      ) : (
        <p className={styles.button}>
          <Link
            href={hrefOf({
              screen: 'tavolo',
              tavoloId,
              section: { kind: 'session', sessionId: following.id },
            })}
          >
            {text('minutes.next.ready', { title: following.title })}
          </Link>
        </p>
      )}
    </section>
  )
}
