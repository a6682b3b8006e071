import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import { wifiQrText } from '../../../shared/sync/room/wifi-qr.ts'
import { guestLink } from '../../sharing/invitation-links.ts'
import { QrCode } from '../../sharing/qr-code.tsx'
import { useWifiAccess } from '../../sharing/wifi-access.ts'
import { classNames } from '../../ui/class-names.ts'
import { useText } from '../../ui/text-context.tsx'
import { Wall } from '../../ui/wall.tsx'
import { SpelledCode } from './spelled-code.tsx'
import styles from './invitation-wall.module.css'

/** The invitation for the projector: the codes and what to type, for people in the last row. */
export function InvitationWall({
  opened,
  isOpen,
  onOpenChange,
}: {
  readonly opened: OpenedRoom
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}) {
  const { text } = useText()
  const [access] = useWifiAccess()
  const wifi = wifiQrText(access)
  return (
    <Wall title={opened.state.title} isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className={classNames(styles.invitation, wifi.isOk && styles.withWifi)}>
        <ol className={styles.steps}>
          {wifi.isOk && (
            <li className={styles.step}>
              <p className={styles.what}>{text('sharing.wall.wifi')}</p>
              <QrCode
                content={wifi.value}
                label={text('sharing.wifi.qr', { name: access.name })}
                className={styles.qr}
              />
              <div className={styles.small}>
                <p dir="auto">{access.name}</p>
                {access.password !== '' && <p className={styles.password}>{access.password}</p>}
              </div>
            </li>
          )}
          <li className={styles.step}>
            <p className={styles.what}>{text('sharing.wall.scan')}</p>
            <QrCode content={guestLink(opened)} label={text('sharing.open.qr')} className={styles.qr} />
          </li>
        </ol>
        <ByHandLarge opened={opened} />
      </div>
    </Wall>
  )
}

/** What to type without a camera, and what holds for everybody. */
function ByHandLarge({ opened }: { readonly opened: OpenedRoom }) {
  const { text } = useText()
  const { code } = opened.state.secrets
  return (
    <div className={styles.byHand}>
      <div className={styles.typing}>
        <p className={styles.what}>{text('sharing.wall.type')}</p>
        <p className={styles.typed}>{opened.address}</p>
      </div>
      {code !== null && (
        <div className={styles.typing}>
          <p className={styles.what}>{text('sharing.open.tableCode')}</p>
          <p className={styles.typed}>
            <SpelledCode code={code} />
          </p>
        </div>
      )}
      <p className={classNames(styles.small, styles.stay)}>{text('sharing.open.stayConnected')}</p>
    </div>
  )
}
