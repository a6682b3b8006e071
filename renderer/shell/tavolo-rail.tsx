import {
  CalendarDays,
  Compass,
  FileText,
  History,
  House,
  ListChecks,
  Map,
  Radio,
  Settings,
  StickyNote,
  Users,
} from 'lucide-react'
import { assertNever } from '../../shared/util/assert-never.ts'
import { useRoomPart } from '../sharing/use-room.ts'
import { type Section, hrefOf } from '../state/route.ts'
import { useTavolo } from '../state/tavolo-context.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { Rail } from '../ui/rail.tsx'
import { useText } from '../ui/text-context.tsx'
import { KeysButton } from './keys-button.tsx'

const places = [
  { id: 'overview', icon: Compass },
  { id: 'people', icon: Users },
  { id: 'sessions', icon: CalendarDays },
  { id: 'map', icon: Map },
  { id: 'canvases', icon: StickyNote },
  { id: 'decisions', icon: ListChecks },
  { id: 'documents', icon: FileText },
  { id: 'history', icon: History },
  { id: 'sharing', icon: Radio },
] as const

/** The place in the rail that a section belongs to. */
function placeOf(section: Section): (typeof places)[number]['id'] {
  switch (section.kind) {
    case 'process':
      return 'overview'
    case 'session':
    case 'minutes':
    case 'attendance':
      return 'sessions'
    case 'canvas':
      return 'canvases'
    case 'version':
      return 'history'
    case 'closing':
      return 'documents'
    case 'overview':
    case 'people':
    case 'sessions':
    case 'map':
    case 'canvases':
    case 'decisions':
    case 'documents':
    case 'history':
    case 'sharing':
      return section.kind
    default:
      return assertNever(section)
  }
}

/** The navigation of the open tavolo. */
export function TavoloRail({ section }: { readonly section: Section }) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const current = placeOf(section)
  const waiting = useRoomPart((room) => room?.news.waiting.length ?? 0)
  const homeHref = hrefOf({ screen: 'home' })
  return (
    <Rail
      label={text('shell.sections')}
      header={
        <Link href={homeHref} isQuiet>
          {text('shell.home')}
        </Link>
      }
      items={places.map(({ id, icon }) => ({
        id,
        label: text(`shell.${id}`),
        href: hrefOf({ screen: 'tavolo', tavoloId, section: { kind: id } }),
        icon: <Icon of={icon} />,
        isCurrent: id === current,
        ...(id === 'sharing' && waiting > 0
          ? { count: waiting, countLabel: text('sharing.waiting.count', { count: waiting }) }
          : {}),
      }))}
      footerItems={[
        {
          id: 'settings',
          label: text('shell.settings'),
          href: hrefOf({ screen: 'settings' }),
          icon: <Icon of={Settings} />,
        },
      ]}
      renderHelp={(isCompact) => <KeysButton isCompact={isCompact} />}
      compactHeader={
        <Link href={homeHref} isQuiet>
          <Icon of={House} label={text('shell.home')} />
        </Link>
      }
    />
  )
}
