import { type ActorMarks, setActorMarks } from '../../../../shared/doc/commands/actors.ts'
import { closenesses, type Organization } from '../../../../shared/model/organization.ts'
import { SavedListField, SavedTextArea, SavedTextField } from '../../../state/saved-text-field.tsx'
import { hrefOf } from '../../../state/route.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'
import { DescriptionList } from '../../../ui/description-list.tsx'
import { FieldGrid, WideField } from '../../../ui/field-grid.tsx'
import { Link } from '../../../ui/link.tsx'
import { MarkField } from '../../../ui/mark-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { RecordLink } from '../record-link.tsx'
import { CardHeading } from './card-heading.tsx'
import { CardPart } from './card-part.tsx'
import styles from './card.module.css'

/** What the map knows of an actor; who it is, is written in «Persone». */
export function ActorCard({ organization }: { readonly organization: Organization }) {
  const { text } = useText()
  const run = useRun()
  const { id } = organization
  const change = (marks: ActorMarks) => void run((context) => setActorMarks(context, { id, marks }))
  return (
    <>
      <CardHeading
        eyebrow={
          <>
            {text('map.kind.organization')}
            <span>{text(`people.organizationKind.${organization.kind}`)}</span>
          </>
        }
        title={organization.name}
      />
      <WhoItIs organization={organization} />
      <FieldGrid>
        <WideField>
          <SavedTextArea
            label={text('map.offers')}
            stored={organization.contribution}
            save={(contribution) => change({ contribution })}
          />
        </WideField>
        <WideField>
          <SavedTextArea
            label={text('changes.field.asks')}
            stored={organization.asks}
            save={(asks) => change({ asks })}
          />
        </WideField>
        <MarkField
          label={text('changes.field.interest')}
          value={organization.interest}
          onChange={(interest) => change({ interest })}
        />
        <MarkField
          label={text('changes.field.influence')}
          value={organization.influence}
          onChange={(influence) => change({ influence })}
        />
        <Select
          label={text('changes.field.closeness')}
          value={organization.closeness ?? 'none'}
          onChange={(closeness) => change({ closeness: closeness === 'none' ? null : closeness })}
          options={(['none', ...closenesses] as const).map((closeness) => ({
            id: closeness,
            label: closeness === 'none' ? text('map.notSaid') : text(`changes.value.closeness.${closeness}`),
          }))}
        />
        <SavedListField
          label={text('changes.field.networks')}
          description={text('process.oneALine')}
          stored={organization.networks}
          save={(networks) => change({ networks })}
        />
        <SavedTextField
          label={text('changes.field.contact')}
          description={text('map.contactHelp')}
          stored={organization.contact}
          save={(contact) => change({ contact })}
        />
      </FieldGrid>
      <CardPart title={text('map.part.raised')}>
        <RecordList
          records={useMapPlace().records.needs.filter(({ raisedByIds }) => raisedByIds.includes(id))}
          none={text('map.raisedNothing')}
        />
      </CardPart>
      <CardPart title={text('map.part.brought')}>
        <RecordList records={useBrought(id)} none={text('map.bringsNothing')} />
      </CardPart>
    </>
  )
}

/** What is written in «Persone», to be read here. */
function WhoItIs({ organization }: { readonly organization: Organization }) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const { role, seat, registerId } = organization
  const facts = [
    { id: 'role', term: text('changes.field.role'), details: text(`people.organizationRole.${role}`) },
    { id: 'seat', term: text('changes.field.seat'), details: seat },
    { id: 'registerId', term: text('changes.field.registerId'), details: registerId ?? '' },
  ]
  return (
    <div className={styles.value}>
      <DescriptionList items={facts.filter(({ details }) => details !== '')} />
      <p>
        <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'people' } })}>
          {text('map.inPeople')}
        </Link>
      </p>
    </div>
  )
}

/** What it brings itself, or somebody who speaks for it. */
function useBrought(id: Organization['id']) {
  const { resources, participants } = useMapPlace().records
  const own = new Set<string>([
    id,
    ...participants.filter(({ organizationId }) => organizationId === id).map((person) => person.id),
  ])
  return resources.filter(({ ownerId }) => ownerId !== null && own.has(ownerId))
}

function RecordList({
  records,
  none,
}: {
  readonly records: readonly Parameters<typeof RecordLink>[0]['record'][]
  readonly none: string
}) {
  if (records.length === 0) return <p className={styles.second}>{none}</p>
  return (
    <ul className={styles.plainList}>
      {records.map((record) => (
        <li key={record.id}>
          <RecordLink record={record} />
        </li>
      ))}
    </ul>
  )
}
