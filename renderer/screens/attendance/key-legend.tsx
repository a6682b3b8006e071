import { Kbd } from '../../ui/kbd.tsx'
import { useText } from '../../ui/text-context.tsx'
import { attendanceKeys } from './attendance-keys.ts'
import styles from './attendance-screen.module.css'

/** The keys of the list, always in sight. */
export function KeyLegend() {
  const { text } = useText()
  return (
    <section aria-labelledby="attendance-keys" className={styles.legend}>
      <h2 id="attendance-keys" className={styles.legendTitle}>
        {text('attendance.keys')}
      </h2>
      <dl className={styles.keys}>
        <div className={styles.key}>
          <dt>
            <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" />
          </dt>
          <dd>{text('attendance.keyMove')}</dd>
        </div>
        {attendanceKeys.map(({ key, does }) => (
          <div key={key} className={styles.key}>
            <dt>
              <Kbd keys={key} />
            </dt>
            <dd>{text(`attendance.key.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
