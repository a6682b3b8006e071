import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { organizationType } from '../../shared/model/organization.ts'
import { type Participant, participantType } from '../../shared/model/participant.ts'
import type { Id } from '../../shared/model/id.ts'
import type { GuestRequest } from '../../shared/model/request.ts'
import { timeOfDayOf } from '../state/moments.ts'
import { useRecords } from '../state/use-records.ts'
import { Button } from '../ui/button.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Option } from '../ui/option.ts'
import { Section } from '../ui/section.tsx'
import { useText } from '../ui/text-context.tsx'
import { useRequests, type RequestDesk } from './use-requests.ts'
import styles from './requests.module.css'

/** What guests ask of one session and nobody has answered; nothing when nobody asks. */
export function WaitingRequests({
  sessionId,
  kind,
  headingLevel = 2,
}: {
  readonly sessionId: Id<'session'>
  readonly kind: GuestRequest['kind']
  readonly headingLevel?: 2 | 3 | 4
}) {
  const { text } = useText()
  const desk = useRequests(sessionId, kind)
  const known = desk.waiting.filter(({ participantId }) => participantId !== null)
  if (desk.waiting.length === 0) return null
  return (
    <Section
      title={text(`requests.${kind}.title`)}
      headingLevel={headingLevel}
      count={String(desk.waiting.length)}
      className={styles.section}
      actions={
        kind === 'attendance' &&
        known.length > 1 && (
          <Button size="small" icon={<Icon of={CheckCheck} size="small" />} onPress={desk.acceptAll}>
            {text('requests.acceptAll')}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {desk.waiting.map((request) => (
          <RequestRow key={request.id} request={request} desk={desk} />
        ))}
      </ul>
    </Section>
  )
}

function RequestRow({ request, desk }: { readonly request: GuestRequest; readonly desk: RequestDesk }) {
  const { text } = useText()
  const people = usePeople()
  const [chosenId, setChosenId] = useState<Participant['id'] | null>(null)
  const { kind, fromName, participantId } = request
  const listed = people.find(({ id }) => id === participantId)
  const whoId = listed?.id ?? chosenId
  const name = fromName || text('requests.nameless')
  return (
    <li className={styles.request}>
      <p className={styles.who}>
        <b>{listed?.label ?? name}</b>
        <span className={styles.facts}>
          {listed === undefined && `${text('requests.newName')} · `}
          {text('requests.sentAt', { time: timeOfDayOf(Date.parse(request.sentAt)) })}
        </span>
      </p>
      {kind === 'observation' && <p className={styles.words}>{request.text}</p>}
      {listed === undefined && (
        <ComboBox
          label={text('requests.whoIs', { name })}
          placeholder={text('requests.whoPlaceholder')}
          description={kind === 'attendance' ? text('requests.whoHelp') : undefined}
          value={chosenId}
          onChange={setChosenId}
          options={people}
          className={styles.picker}
        />
      )}
      <span className={styles.buttons}>
        <Button
          size="small"
          isDisabled={kind === 'attendance' && whoId === null}
          aria-label={`${text(`requests.${kind}.accept`)}: ${name}`}
          onPress={() => desk.accept(request, whoId)}
        >
          {text(`requests.${kind}.accept`)}
        </Button>
        <Button
          variant="quiet"
          size="small"
          aria-label={`${text(`requests.${kind}.decline`)}: ${name}`}
          onPress={() => desk.decline(request)}
        >
          {text(`requests.${kind}.decline`)}
        </Button>
      </span>
    </li>
  )
}

/** Everybody on the list, «Luca Ferri (Coop. Arca)». */
function usePeople(): readonly Option<Participant['id']>[] {
  const organizations = useRecords(organizationType)
  const names = new Map(organizations.map(({ id, shortName, name }) => [id, shortName || name]))
  return useRecords(participantType).map(({ id, givenName, familyName, organizationId }) => {
    const name = `${givenName} ${familyName}`.trim()
    const body = organizationId === null ? undefined : names.get(organizationId)
    return { id, label: body === undefined ? name : `${name} (${body})` }
  })
}
