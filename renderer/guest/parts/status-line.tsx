import type { RoomRole } from '../../../shared/sync/room/roles.ts'
import { classNames } from '../../ui/class-names.ts'
import { SaidWhenSteady } from '../../ui/said-when-steady.tsx'
import { useGuestText } from '../guest-text.tsx'
import { statusWords } from '../status-words.ts'
import type { GuestStatus } from '../visit/guest-status.ts'
import styles from './status-line.module.css'

/** How the page stands to the table: a shape and words, always there. Read out only when it stays changed. */
export function StatusLine({
  status,
  role,
}: {
  readonly status: GuestStatus
  readonly role: RoomRole | null
}) {
  const tools = useGuestText()
  const { connection, undelivered } = statusWords(tools, status, role)
  const sentence = [connection, undelivered].filter((part) => part !== null).join('. ')
  return (
    <section aria-label={tools.text('guest.status.label')} className={styles.line}>
      <p className={classNames(styles.connection, styles[status.kind])}>
        <Shape kind={status.kind} />
        {connection}
      </p>
      {undelivered !== null && <p className={styles.undelivered}>{undelivered}</p>}
      {!status.isLasting && status.unsentCount > 0 && (
        <p className={styles.undelivered}>{tools.text('guest.status.notLasting')}</p>
      )}
      <SaidWhenSteady words={sentence} />
    </section>
  )
}

/** Full when everything is where it belongs, half while something is on its way, empty without the table. */
function Shape({ kind }: { readonly kind: GuestStatus['kind'] }) {
  const isFull = kind === 'together'
  return (
    <svg viewBox="0 0 16 16" className={styles.shape} aria-hidden="true" focusable="false">
      <circle
        cx="8"
        cy="8"
        r="6"
        fill={isFull ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="2"
      />
      {kind === 'arriving' && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />}
    </svg>
  )
}
