import { removeOrganization } from '../../../shared/doc/commands/people.ts'
import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import {
  type Organization,
  organizationKinds,
  organizationRoles,
  organizationType,
} from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import type { RecordPatch } from '../../../shared/model/record-type.ts'
import { SavedTextArea, SavedTextField } from '../../state/saved-text-field.tsx'
import { useRecords } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { MarkField } from '../../ui/mark-field.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useText } from '../../ui/text-context.tsx'
import { CardHeading } from './card-heading.tsx'
import { RemoveFromTable } from './remove-from-table.tsx'
import type { TableEntryId } from './use-table-entries.ts'

/** Everything that is known of an organization; each field is kept as it is typed. */
export function OrganizationCard({
  organization,
  onChoose,
  onNext,
}: {
  readonly organization: Organization
  readonly onChoose: (id: TableEntryId | null) => void
  readonly onNext: () => void
}) {
  const { text } = useText()
  const run = useRun()
  const { id, name } = organization
  const memberCount = useRecords(participantType).filter(({ organizationId }) => organizationId === id).length
  function change(patch: RecordPatch<typeof organizationType>): void {
    run((context) => updateRecord(context, organizationType, { id, patch }))
  }
  function textField(field: 'name' | 'shortName' | 'seat' | 'contribution') {
    return {
      label: text(`people.field.${field}`),
      stored: organization[field],
      save: (typed: string) => change({ [field]: typed }),
    }
  }
  return (
    <>
      <CardHeading eyebrow={text('people.newcomer.organization')} name={name} />
      <FieldGrid>
        <WideField>
          <SavedTextField {...textField('name')} isRequired onSubmit={onNext} />
        </WideField>
        <SavedTextField {...textField('shortName')} onSubmit={onNext} />
        <SavedTextField {...textField('seat')} onSubmit={onNext} />
        <Select
          label={text('people.field.kind')}
          value={organization.kind}
          onChange={(kind) => change({ kind })}
          options={organizationKinds.map((kind) => ({
            id: kind,
            label: text(`people.organizationKind.${kind}`),
          }))}
        />
        <Select
          label={text('people.field.role')}
          value={organization.role}
          onChange={(role) => change({ role })}
          options={organizationRoles.map((role) => ({
            id: role,
            label: text(`people.organizationRole.${role}`),
          }))}
        />
        <SavedTextField
          label={text('people.field.registerId')}
          stored={organization.registerId ?? ''}
          save={(typed) => change({ registerId: typed === '' ? null : typed })}
          onSubmit={onNext}
        />
        <Switch
          label={text('people.field.isVoting')}
          description={text('people.votingHelp')}
          value={organization.isVoting}
          onChange={(isVoting) => change({ isVoting })}
        />
        <MarkField
          label={text('people.field.interest')}
          value={organization.interest}
          onChange={(interest) => change({ interest })}
        />
        <MarkField
          label={text('people.field.influence')}
          value={organization.influence}
          onChange={(influence) => change({ influence })}
        />
        <WideField>
          <SavedTextArea {...textField('contribution')} />
        </WideField>
      </FieldGrid>
      <RemoveFromTable
        id={id}
        name={name}
        said={text('people.organizationRemoved', { name, count: memberCount })}
        remove={(context) => removeOrganization(context, id)}
        onRemoved={() => onChoose(null)}
      />
    </>
  )
}
