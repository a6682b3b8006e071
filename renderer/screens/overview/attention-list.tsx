import { ArrowRight } from 'lucide-react'
import { type Attention, listAttention } from '../../../shared/doc/queries/attention.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { hrefOf, type Section as Place } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useToday } from '../../state/use-clock.ts'
import { useQuery } from '../../state/use-records.ts'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { type TextTools, useText } from '../../ui/text-context.tsx'
import styles from './attention-list.module.css'

/** What waits for somebody, the most pressing first; each line leads to where it is settled. */
export function AttentionList() {
  const tools = useText()
  const { id: tavoloId } = useTavolo()
  const attention = useQuery(listAttention, useToday())
  return (
    <Section title={tools.text('overview.attention')}>
      {attention.length === 0 ? (
        <p className={styles.none}>{tools.text('overview.noAttention')}</p>
      ) : (
        <ul className={styles.list}>
          {attention.map((item) => (
            <li key={keyOf(item)} className={styles.item}>
              <span className={styles.arrow}>
                <Icon of={ArrowRight} size="small" />
              </span>
              <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: placeOf(item) })}>
                {wordsOf(item, tools)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function keyOf(item: Attention): string {
  return 'session' in item ? `${item.kind} ${item.session.id}` : item.kind
}

function placeOf(item: Attention): Place {
  switch (item.kind) {
    case 'actions-overdue':
      return { kind: 'decisions' }
    case 'privacy-notice-missing':
      return { kind: 'people' }
    case 'minutes-to-publish':
      return { kind: 'documents' }
    case 'attendance-asked':
      return { kind: 'attendance', sessionId: item.session.id }
    case 'minutes-to-approve':
    case 'observations-asked':
    case 'observations-over':
    case 'observations-pending':
      return { kind: 'minutes', sessionId: item.session.id }
    default:
      return assertNever(item)
  }
}

function wordsOf(item: Attention, { text, formatOrdinal }: TextTools): string {
  switch (item.kind) {
    case 'actions-overdue':
      return text('overview.attentionActions', { count: item.actions.length })
    case 'privacy-notice-missing':
      return text('overview.attentionNotice', { count: item.participants.length })
    case 'attendance-asked':
    case 'observations-asked':
      return text(`overview.attentionRequests.${item.kind}`, {
        count: item.count,
        ordinal: formatOrdinal(item.session.number),
      })
    case 'observations-pending':
      return text('overview.attentionObservations', {
        count: item.count,
        ordinal: formatOrdinal(item.session.number),
      })
    case 'minutes-to-approve':
    case 'observations-over':
    case 'minutes-to-publish':
      return text(`overview.attentionMinutes.${item.kind}`, { ordinal: formatOrdinal(item.session.number) })
    default:
      return assertNever(item)
  }
}
