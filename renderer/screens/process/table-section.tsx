import { SavedTextArea, SavedTextField } from '../../state/saved-text-field.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useProcessFields, useTableOptions } from './use-process-fields.ts'

/** The table itself: its name, what it is for, who serves it. */
export function TableSection() {
  const { text } = useText()
  const { process, change, textField } = useProcessFields()
  const { participants } = useTableOptions()
  return (
    <FormSection title={text('process.table')} description={text('process.tableHelp')}>
      <SavedTextField {...textField('tableName')} />
      <SavedTextArea {...textField('purpose')} />
      <FieldGrid>
        <ComboBox
          label={text('process.field.facilitatorId')}
          value={process.facilitatorId}
          onChange={(facilitatorId) => change({ facilitatorId })}
          options={participants}
        />
        <ComboBox
          label={text('process.field.minuteTakerId')}
          value={process.minuteTakerId}
          onChange={(minuteTakerId) => change({ minuteTakerId })}
          options={participants}
        />
        <WideField>
          <SavedTextArea {...textField('conveningRule')} />
        </WideField>
        <WideField>
          <SavedTextArea {...textField('decisionRule')} />
        </WideField>
        <WideField>
          <SavedTextArea {...textField('recordingRule')} />
        </WideField>
        <WideField>
          <SavedTextArea {...textField('publicationRule')} />
        </WideField>
      </FieldGrid>
    </FormSection>
  )
}
