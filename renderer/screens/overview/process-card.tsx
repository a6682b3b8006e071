import type { Process } from '../../../shared/model/process.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useRecord, useRecords } from '../../state/use-records.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'

/** The facts of the process that one looks up most, and the way to all of them. */
export function ProcessCard({ process }: { readonly process: Process }) {
  const { text, formatNumber, formatList } = useText()
  const { id: tavoloId } = useTavolo()
  const authority = useRecord(organizationType, process.leadAuthorityId)
  const officer = useRecord(participantType, process.officerId)
  const organizationCount = useRecords(organizationType).length
  const participantCount = useRecords(participantType).length
  const facts = [
    { id: 'authority', details: authority?.name ?? '' },
    { id: 'officer', details: officer === null ? '' : `${officer.givenName} ${officer.familyName}`.trim() },
    { id: 'territory', details: formatList(process.territory) },
    {
      id: 'people',
      details:
        organizationCount + participantCount === 0
          ? ''
          : text('overview.peopleCount', {
              organizations: formatNumber(organizationCount),
              participants: formatNumber(participantCount),
            }),
    },
  ] as const
  return (
    <Section title={text('overview.process')}>
      <DescriptionList
        items={facts
          .filter(({ details }) => details !== '')
          .map(({ id, details }) => ({ id, term: text(`overview.fact.${id}`), details }))}
      />
      <p>
        <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'process' } })}>
          {text('overview.openProcess')}
        </Link>
      </p>
    </Section>
  )
}
