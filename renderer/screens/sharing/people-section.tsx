import { LockOpen } from 'lucide-react'
import { isFacilitator, type RoomView } from '../../sharing/room-view.ts'
import { useOrders } from '../../sharing/use-orders.ts'
import { usePeople } from '../../sharing/use-people.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { PersonLine } from './person-line.tsx'
import styles from './sharing.module.css'

/** Who is in the room, what each may do, and whether each has everything. */
export function PeopleSection({ room }: { readonly room: RoomView }) {
  const { text, formatNumber } = useText()
  const people = usePeople(room)
  const here = people.filter(({ truth }) => truth?.kind !== 'left').length
  const blocked = (room.news.roomState?.sentAway ?? []).filter(({ isBlocked }) => isBlocked)
  return (
    <>
      <Section title={text('sharing.people.title')} count={formatNumber(here)}>
        <ul className={styles.lines}>
          {people.map((person) => (
            <PersonLine key={person.key} person={person} mayOrder={isFacilitator(room)} />
          ))}
        </ul>
        {here <= 1 && <p className={styles.hint}>{text('sharing.people.none')}</p>}
      </Section>
      {blocked.length > 0 && (
        <Section title={text('sharing.people.blockedTitle')} headingLevel={3}>
          <ul className={styles.lines}>
            {blocked.map(({ deviceId, name }) => (
              <BlockedLine key={deviceId} deviceId={deviceId} name={name} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function BlockedLine({ deviceId, name }: { readonly deviceId: string; readonly name: string }) {
  const { text } = useText()
  const { giveWithNotice } = useOrders()
  return (
    <li className={styles.line}>
      <p className={styles.who} dir="auto">
        {name}
      </p>
      <Button
        size="small"
        variant="quiet"
        icon={<Icon of={LockOpen} size="small" />}
        onPress={() =>
          void giveWithNotice(
            { kind: 'unblock', deviceId },
            { text: text('sharing.people.unblocked', { name }), undo: null },
          )
        }
      >
        {text('sharing.people.unblock')}
      </Button>
    </li>
  )
}
