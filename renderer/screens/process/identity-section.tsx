import { processKinds } from '../../../shared/model/process-kinds.ts'
import { SavedListField, SavedTextArea, SavedTextField } from '../../state/saved-text-field.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useProcessFields, useTableOptions } from './use-process-fields.ts'

/** What the process is, who leads it, where. */
export function IdentitySection() {
  const { text } = useText()
  const { process, change, textField, listField } = useProcessFields()
  const { organizations, participants } = useTableOptions()
  return (
    <FormSection title={text('process.identity')}>
      <SavedTextField {...textField('title')} isRequired />
      <SavedTextField {...textField('subtitle')} />
      <RadioGroup
        label={text('process.field.kind')}
        value={process.kind}
        onChange={(kind) => change({ kind })}
        options={processKinds.map((id) => ({
          id,
          label: text(`process.kind.${id}`),
          description: text(`process.kindHelp.${id}`),
        }))}
      />
      <FieldGrid>
        <ComboBox
          label={text('process.field.leadAuthorityId')}
          description={organizations.length === 0 ? text('process.addPeopleFirst') : undefined}
          value={process.leadAuthorityId}
          onChange={(leadAuthorityId) => change({ leadAuthorityId })}
          options={organizations}
        />
        <ComboBox
          label={text('process.field.officerId')}
          description={participants.length === 0 ? text('process.addPeopleFirst') : undefined}
          value={process.officerId}
          onChange={(officerId) => change({ officerId })}
          options={participants}
        />
        <SavedTextField {...textField('code')} description={text('process.codeHelp')} />
        <SavedTextField {...textField('cup')} description={text('process.cupHelp')} />
        <SavedListField {...listField('territory')} description={text('process.oneALine')} />
        <SavedListField
          {...listField('generalInterestActivities')}
          description={text('process.activitiesHelp')}
        />
        <WideField>
          <SavedTextArea {...textField('priorProgramming')} />
        </WideField>
      </FieldGrid>
    </FormSection>
  )
}
