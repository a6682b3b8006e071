import { CircleCheck, CircleDashed, Ellipsis, LogOut, Monitor, Smartphone, UserX } from 'lucide-react'
import { canHaveRole, roomRoles, type RoomRole } from '../../../shared/sync/room/roles.ts'
import { deviceWords } from '../../sharing/room-words.ts'
import { useOrders } from '../../sharing/use-orders.ts'
import type { PersonInRoom } from '../../sharing/use-people.ts'
import { timeOfDayOf } from '../../state/moments.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { RoleGlyph, type GlyphRole } from '../../ui/role-glyph.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './sharing.module.css'

const glyphs: Readonly<Record<RoomRole, GlyphRole | null>> = {
  facilitator: 'facilitator',
  'minute-taker': 'minuteTaker',
  participant: null,
  observer: 'observer',
}

/** One person: name, what they sit at, whether they have everything, and for who facilitates what they may do. */
export function PersonLine({
  person,
  mayOrder,
}: {
  readonly person: PersonInRoom
  readonly mayOrder: boolean
}) {
  const { text } = useText()
  const { name, role, device, isSelf, truth } = person
  const glyph = glyphs[role]
  const roleName = text(`sharing.role.${role}`)
  const hasLeft = truth?.kind === 'left'
  return (
    <li className={classNames(styles.line, hasLeft && styles.gone)}>
      <div className={styles.who}>
        <p className={styles.name}>
          {glyph !== null && <RoleGlyph role={glyph} label={roleName} />}
          <span dir="auto">{name}</span>
        </p>
        <Facts person={person} />
      </div>
      {mayOrder && !isSelf && device !== null ? (
        <PersonOrders person={{ ...person, device }} />
      ) : (
        <span className={styles.hint}>{roleName}</span>
      )}
    </li>
  )
}

function Facts({ person: { device, isSelf, truth } }: { readonly person: PersonInRoom }) {
  const { text, formatTime } = useText()
  if (isSelf) return <p className={styles.hint}>{text('sharing.people.you')}</p>
  return (
    <p className={styles.facts}>
      {device !== null && (
        <span className={styles.fact}>
          <Icon of={device.kind === 'guest' ? Smartphone : Monitor} size="small" />
          {text(`sharing.people.${device.kind}`)}
        </span>
      )}
      {truth !== null && (
        <span className={classNames(styles.fact, truth.kind === 'has-everything' && styles.good)}>
          {truth.kind !== 'left' && (
            <Icon of={truth.kind === 'has-everything' ? CircleCheck : CircleDashed} size="small" />
          )}
          {deviceWords(text, truth, (atMs) => formatTime(timeOfDayOf(atMs)))}
        </span>
      )}
    </p>
  )
}

function PersonOrders({
  person: { name, role, device },
}: {
  readonly person: PersonInRoom & { readonly device: NonNullable<PersonInRoom['device']> }
}) {
  const { text } = useText()
  const { giveWithNotice, block } = useOrders()
  const deviceId = device.id
  const roles = roomRoles.filter((candidate) => canHaveRole(device.kind, candidate))
  return (
    <div className={styles.buttons}>
      <Select
        label={text('sharing.role.label', { name })}
        isLabelHidden
        size="small"
        className={styles.role}
        value={role}
        options={roles.map((id) => ({ id, label: text(`sharing.role.${id}`) }))}
        onChange={(next) =>
          void giveWithNotice(
            { kind: 'set-role', deviceId, role: next },
            {
              text: text('sharing.people.roleChanged', { name, role: text(`sharing.role.${next}`) }),
              undo: { kind: 'set-role', deviceId, role },
            },
          )
        }
      />
      <MenuButton
        isIconOnly
        icon={<Icon of={Ellipsis} size="small" />}
        size="small"
        variant="quiet"
        label={text('sharing.people.menu', { name })}
        placement="bottom end"
        items={[
          {
            id: 'send-away',
            label: text('sharing.people.sendAway'),
            description: text('sharing.people.sendAwayHelp'),
            icon: <Icon of={LogOut} size="small" />,
            onAction: () =>
              void giveWithNotice(
                { kind: 'send-away', deviceId },
                { text: text('sharing.people.sentAway', { name }), undo: null },
              ),
          },
          {
            id: 'block',
            label: text('sharing.people.block'),
            description: text('sharing.people.blockHelp'),
            icon: <Icon of={UserX} size="small" />,
            isDanger: true,
            onAction: () => void block({ deviceId, name }),
          },
        ]}
      />
    </div>
  )
}
