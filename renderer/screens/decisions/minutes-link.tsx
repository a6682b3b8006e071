import type { Id } from '../../../shared/model/id.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useRecord } from '../../state/use-records.ts'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text-context.tsx'

/** «Verbale della 3ª sessione, 16 aprile 2026»: the way to where it was said; words alone for what has no session. */
export function MinutesLink({ sessionId }: { readonly sessionId: Id<'session'> | null }) {
  const { text, formatMediumDate, formatOrdinal } = useText()
  const { id: tavoloId } = useTavolo()
  const session = useRecord(sessionType, sessionId)
  if (session === null) return <span>{text('decisions.outsideSessions')}</span>
  const ordinal = formatOrdinal(session.number)
  return (
    <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'minutes', sessionId: session.id } })}>
      {session.date === null
        ? text('decisions.minutesOf', { ordinal })
        : text('decisions.minutesOfDay', { ordinal, date: formatMediumDate(session.date) })}
    </Link>
  )
}
