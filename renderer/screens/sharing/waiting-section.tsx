import { Check, Ellipsis, UserX, X } from 'lucide-react'
import { useId } from 'react'
import type { WaitingDevice } from '../../../shared/sync/room/people.ts'
import { canHaveRole, roomRoles } from '../../../shared/sync/room/roles.ts'
import type { RoomView } from '../../sharing/room-view.ts'
import { useAutoAdmit } from '../../sharing/use-auto-admit.ts'
import { usualRole } from '../../sharing/usual-role.ts'
import { useOrders } from '../../sharing/use-orders.ts'
import { timeOfDayOf } from '../../state/moments.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Section } from '../../ui/section.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './sharing.module.css'
import { WaitingSaid } from './waiting-said.tsx'

/** Who asks to come in, and the answer. */
export function WaitingSection({ room }: { readonly room: RoomView }) {
  const { text, formatNumber } = useText()
  const autoAdmit = useAutoAdmit(room)
  const { waiting } = room.news
  return (
    <Section
      title={text('sharing.waiting.title')}
      count={waiting.length === 0 ? undefined : formatNumber(waiting.length)}
    >
      <WaitingSaid waiting={waiting} />
      {waiting.length === 0 ? (
        <p className={styles.hint}>{text('sharing.waiting.none')}</p>
      ) : (
        <ul className={styles.lines}>
          {waiting.map((device) => (
            <WaitingLine key={device.deviceId} device={device} />
          ))}
        </ul>
      )}
      <Switch
        label={text('sharing.waiting.auto')}
        description={text('sharing.waiting.autoHelp')}
        value={autoAdmit.isOn}
        onChange={autoAdmit.set}
      />
    </Section>
  )
}

function WaitingLine({ device }: { readonly device: WaitingDevice }) {
  const { text, formatTime } = useText()
  const { give, block } = useOrders()
  const nameId = useId()
  const { deviceId, kind, name, participantId, isByCode, sinceMs } = device
  const facts = [
    text(`sharing.waiting.${kind}`),
    ...(isByCode ? [text('sharing.waiting.byCode')] : []),
    text('sharing.waiting.since', { time: formatTime(timeOfDayOf(sinceMs)) }),
    ...(participantId === null ? [text('sharing.waiting.notOnList')] : []),
  ]
  const roles = roomRoles.filter((role) => canHaveRole(kind, role))
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <p id={nameId} className={styles.name} dir="auto">
          {name}
        </p>
        <p className={styles.hint}>{facts.join(' · ')}</p>
      </div>
      <div className={styles.buttons}>
        <Button
          variant="primary"
          size="small"
          icon={<Icon of={Check} size="small" />}
          aria-describedby={nameId}
          onPress={() => void give({ kind: 'admit', deviceId, role: usualRole(kind) })}
        >
          {text('sharing.waiting.admit')}
        </Button>
        <Button
          size="small"
          icon={<Icon of={X} size="small" />}
          aria-describedby={nameId}
          onPress={() => void give({ kind: 'decline', deviceId })}
        >
          {text('sharing.waiting.refuse')}
        </Button>
        <MenuButton
          isIconOnly
          icon={<Icon of={Ellipsis} size="small" />}
          size="small"
          variant="quiet"
          label={text('sharing.people.menu', { name })}
          placement="bottom end"
          items={[
            ...roles.map((role) => ({
              id: role,
              label: text(`sharing.waiting.as.${role}`),
              onAction: () => void give({ kind: 'admit', deviceId, role }),
            })),
            {
              id: 'block',
              label: text('sharing.waiting.block'),
              icon: <Icon of={UserX} size="small" />,
              isDanger: true,
              onAction: () => void block({ deviceId, name }),
            },
          ]}
        />
      </div>
    </li>
  )
}
