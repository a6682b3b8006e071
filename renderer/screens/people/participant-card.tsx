import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { removeParticipant } from '../../../shared/doc/commands/people.ts'
import { type Organization, organizationType } from '../../../shared/model/organization.ts'
import {
  mandates,
  type Participant,
  participantType,
  publicationForms,
  tableRoles,
} from '../../../shared/model/participant.ts'
import type { RecordPatch } from '../../../shared/model/record-type.ts'
import { SavedTextField } from '../../state/saved-text-field.tsx'
import { useRecords } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { CheckboxField } from '../../ui/checkbox-field.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text-context.tsx'
import { CardHeading } from './card-heading.tsx'
import { NoticeField } from './notice-field.tsx'
import { RemoveFromTable } from './remove-from-table.tsx'
import { nameOf, type TableEntryId } from './use-table-entries.ts'

/** Everything that is known of a participant; each field is kept as it is typed. */
export function ParticipantCard({
  participant,
  organization,
  onChoose,
  onNext,
}: {
  readonly participant: Participant
  readonly organization: Organization | null
  readonly onChoose: (id: TableEntryId | null) => void
  readonly onNext: () => void
}) {
  const { text } = useText()
  const run = useRun()
  const { id } = participant
  const name = nameOf(participant)
  function change(patch: RecordPatch<typeof participantType>): void {
    run((context) => updateRecord(context, participantType, { id, patch }))
  }
  function textField(field: 'givenName' | 'familyName' | 'duty') {
    return {
      label: text(`people.field.${field}`),
      stored: participant[field],
      save: (typed: string) => change({ [field]: typed }),
      onSubmit: onNext,
    }
  }
  return (
    <>
      <CardHeading eyebrow={organization?.name ?? text('people.withoutOrganization')} name={name} />
      <FieldGrid>
        <SavedTextField {...textField('givenName')} />
        <SavedTextField {...textField('familyName')} isRequired />
        <WideField>
          <OrganizationField
            participant={participant}
            onChange={(organizationId) => change({ organizationId })}
          />
        </WideField>
        <SavedTextField {...textField('duty')} />
        <TitleFields participant={participant} onChange={change} />
        <NoticeField
          givenOn={participant.privacyNoticeGivenOn}
          onChange={(privacyNoticeGivenOn) => change({ privacyNoticeGivenOn })}
        />
        <Select
          label={text('people.field.publishedAs')}
          value={participant.publishedAs}
          onChange={(publishedAs) => change({ publishedAs })}
          options={publicationForms.map((form) => ({ id: form, label: text(`people.publishedAs.${form}`) }))}
        />
        <CheckboxField
          label={text('people.field.hasPhotoConsent')}
          description={text('people.photoHelp')}
          value={participant.hasPhotoConsent}
          onChange={(hasPhotoConsent) => change({ hasPhotoConsent })}
        />
      </FieldGrid>
      <RemoveFromTable
        id={id}
        name={name}
        said={text('people.participantRemoved', { name })}
        remove={(context) => removeParticipant(context, id)}
        onRemoved={() => onChoose(null)}
      />
    </>
  )
}

function OrganizationField(props: {
  readonly participant: Participant
  readonly onChange: (organizationId: Organization['id'] | null) => void
}) {
  const { text } = useText()
  const organizations = useRecords(organizationType)
  return (
    <ComboBox
      label={text('people.organization')}
      value={props.participant.organizationId}
      onChange={props.onChange}
      options={organizations.map(({ id, name }) => ({ id, label: name }))}
      placeholder={text('people.withoutOrganization')}
    />
  )
}

function TitleFields({
  participant,
  onChange,
}: {
  readonly participant: Participant
  readonly onChange: (patch: RecordPatch<typeof participantType>) => void
}) {
  const { text } = useText()
  return (
    <>
      <Select
        label={text('people.field.tableRole')}
        value={participant.tableRole}
        onChange={(tableRole) => onChange({ tableRole })}
        options={tableRoles.map((role) => ({ id: role, label: text(`people.tableRole.${role}`) }))}
      />
      <Select
        label={text('people.field.mandate')}
        value={participant.mandate ?? 'none'}
        onChange={(mandate) => onChange({ mandate: mandate === 'none' ? null : mandate })}
        options={(['none', ...mandates] as const).map((mandate) => ({
          id: mandate,
          label: text(`people.mandate.${mandate}`),
        }))}
      />
    </>
  )
}
