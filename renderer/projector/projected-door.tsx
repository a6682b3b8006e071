import { guestLink } from '../sharing/invitation-links.ts'
import { QrCode } from '../sharing/qr-code.tsx'
import { useRoomPart } from '../sharing/use-room.ts'
import { useText } from '../ui/text-context.tsx'
import styles from './projector.module.css'

/** How one comes in: the code, and what to type. */
export function ProjectedDoor() {
  const { text } = useText()
  const opened = useRoomPart((room) => room?.opened ?? null)
  if (opened === null) return <p className={styles.note}>{text('projector.noDoor')}</p>
  const { code } = opened.state.secrets
  return (
    <div className={styles.door}>
      <QrCode content={guestLink(opened)} label={text('sharing.open.qr')} className={styles.qr} />
      <div className={styles.byHand}>
        <p className={styles.note}>{text('sharing.wall.type')}</p>
        <p className={styles.typed}>{opened.address}</p>
        {code !== null && (
          <>
            <p className={styles.note}>{text('sharing.open.tableCode')}</p>
            <p className={styles.typed}>{code}</p>
          </>
        )}
      </div>
    </div>
  )
}
