import type { RoomRole } from '../../../shared/sync/room/roles.ts'
import { SkipLink } from '../../ui/skip-link.tsx'
import { useGuestText } from '../guest-text.tsx'
import type { GuestStatus } from '../visit/guest-status.ts'
import { LanguageButton } from './language-button.tsx'
import { StatusLine } from './status-line.tsx'
import styles from './guest-header.module.css'

/** What stands on top of every screen: which table, how it is connected, the other language. */
export function GuestHeader({
  roomTitle,
  facts,
  status,
  role,
}: {
  /** Empty before it is known. */
  readonly roomTitle: string
  /** Who one is here; empty before one is in. */
  readonly facts: string
  /** null while there is nothing to say. */
  readonly status: GuestStatus | null
  readonly role: RoomRole | null
}) {
  const { text } = useGuestText()
  return (
    <header className={styles.header}>
      <SkipLink target="content">{text('guest.skip')}</SkipLink>
      <div className={styles.top}>
        <div className={styles.names}>
          {roomTitle !== '' && <p className={styles.title}>{roomTitle}</p>}
          {facts !== '' && <p className={styles.facts}>{facts}</p>}
        </div>
        <LanguageButton />
      </div>
      {status !== null && <StatusLine status={status} role={role} />}
    </header>
  )
}
