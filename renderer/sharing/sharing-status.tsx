import { CloudOff, Radio, UsersRound } from 'lucide-react'
import { hrefOf } from '../state/route.ts'
import { useTavolo } from '../state/tavolo-context.tsx'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { useText } from '../ui/text-context.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { sharingWords } from './room-words.ts'
import styles from './sharing-status.module.css'
import { useRoomHere } from './use-room.ts'

const icons = { good: UsersRound, quiet: Radio, attention: CloudOff } as const

/** Shared or not, in the top bar: a word, and the whole sentence on hover, on focus and for readers. */
export function SharingStatus() {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const room = useRoomHere()
  const { brief, long, tone } = sharingWords(text, room)
  return (
    <Tooltip text={long}>
      <Link
        href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'sharing' } })}
        isQuiet
        aria-label={text('sharing.brief.named', { brief, long })}
      >
        <span className={classNames(styles.status, styles[tone])}>
          <Icon of={icons[tone]} size="small" />
          {brief}
        </span>
      </Link>
    </Tooltip>
  )
}
