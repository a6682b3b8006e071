import { Kbd } from '../../ui/kbd.tsx'
import { useText } from '../../ui/text-context.tsx'
import { attendanceKeys } from './attendance-keys.ts'
import styles from './attendance-screen.module.css'

/** The keys of the list, always in sight. */
export function KeyLegend() {
  const { text } = useText()
  return (
    <dl aria-label={text('attendance.keys')} className={styles.keys}>
      <div className={styles.key}>
        <dt>
          <Kbd keys="↑" /> <Kbd keys="↓" />
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
  )
}
