import { RefreshCw } from 'lucide-react'
import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import { laptopLink } from '../../sharing/invitation-links.ts'
import { useOrders } from '../../sharing/use-orders.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './sharing.module.css'

/** How laptops with Tavolo come in: the code of the sealed channel. */
export function LaptopCode({ opened }: { readonly opened: OpenedRoom }) {
  const { text } = useText()
  const { giveWithNotice } = useOrders()
  return (
    <Disclosure title={text('sharing.laptops.title')} headingLevel={2}>
      <div className={styles.part}>
        <TextArea
          label={text('sharing.laptops.code')}
          description={text('sharing.laptops.help')}
          value={laptopLink(opened)}
          onChange={() => undefined}
          isReadOnly
          rows={2}
          className={styles.code}
        />
        <div className={styles.buttons}>
          <Button
            variant="quiet"
            icon={<Icon of={RefreshCw} />}
            onPress={() =>
              void giveWithNotice(
                { kind: 'renew-invitation', of: 'laptop' },
                { text: text('sharing.open.renewed'), undo: null },
              )
            }
          >
            {text('sharing.laptops.renew')}
          </Button>
        </div>
      </div>
    </Disclosure>
  )
}
