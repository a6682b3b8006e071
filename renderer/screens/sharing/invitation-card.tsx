import { Copy, Printer, RefreshCw } from 'lucide-react'
import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import { guestLink } from '../../sharing/invitation-links.ts'
import { networkWords } from '../../sharing/network-words.ts'
import { QrCode } from '../../sharing/qr-code.tsx'
import { useNetworks } from '../../sharing/use-networks.ts'
import { useOrders } from '../../sharing/use-orders.ts'
import { usePoster } from '../../sharing/use-poster.ts'
import { useApp } from '../../state/app-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { WorkingNote } from '../../ui/working-note.tsx'
import { ByHand } from './by-hand.tsx'
import styles from './sharing.module.css'

/** How guests come in: one huge code, what to type without a camera, and on which network. */
export function InvitationCard({ opened }: { readonly opened: OpenedRoom }) {
  const { text } = useText()
  const { giveWithNotice } = useOrders()
  const { networks } = useNetworks()
  const poster = usePoster(opened)
  const { host } = useApp()
  const toasts = useToasts()
  const link = guestLink(opened)
  const network = networks?.find(({ address }) => opened.address.startsWith(`${address}:`))

  function copy(): void {
    void host.textCopy({ text: link })
    toasts.show({ text: text('sharing.open.copied'), tone: 'good' })
  }
  return (
    <Paper padding="none">
      <div data-theme="light" className={styles.qrGround}>
        <QrCode content={link} label={text('sharing.open.qr')} className={styles.qr} />
      </div>
      <div className={styles.invitation}>
        <ByHand opened={opened} />
        <TextArea
          label={text('sharing.open.address')}
          value={link}
          onChange={() => undefined}
          isReadOnly
          rows={1}
          className={styles.address}
        />
        <div className={styles.words}>
          <p>
            {network !== undefined && (
              <strong>{text('sharing.open.onNetwork', { network: networkWords(text, network) })}. </strong>
            )}
            {text('sharing.open.sameNetwork')}
          </p>
          <p>{text('sharing.open.stayConnected')}</p>
        </div>
        <div className={styles.buttons}>
          <Button icon={<Icon of={Printer} />} isPending={poster.working !== null} onPress={poster.save}>
            {text('sharing.open.poster')}
          </Button>
          <Button icon={<Icon of={Copy} />} onPress={copy}>
            {text('sharing.open.copy')}
          </Button>
          <WorkingNote working={poster.working} />
        </div>
        <div className={styles.quietStart}>
          <Button
            variant="quiet"
            icon={<Icon of={RefreshCw} />}
            onPress={() =>
              void giveWithNotice(
                { kind: 'renew-invitation', of: 'guest' },
                { text: text('sharing.open.renewed'), undo: null },
              )
            }
          >
            {text('sharing.open.renew')}
          </Button>
        </div>
      </div>
    </Paper>
  )
}
