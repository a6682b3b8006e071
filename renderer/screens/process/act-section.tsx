import { SavedListField, SavedTextArea, SavedTextField } from '../../state/saved-text-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useProcessFields } from './use-process-fields.ts'

/** The act that started the process and the law it stands on. */
export function ActSection() {
  const { text } = useText()
  const { process, change, textField, listField } = useProcessFields()
  return (
    <FormSection title={text('process.act')} description={text('process.actHelp')}>
      <FieldGrid columns={3}>
        <SavedTextField {...textField('actKind')} />
        <SavedTextField {...textField('actNumber')} />
        <DateField
          label={text('process.field.actDate')}
          value={process.actDate}
          onChange={(actDate) => change({ actDate })}
        />
        <WideField>
          <SavedTextArea {...textField('actObject')} />
        </WideField>
        <WideField>
          <SavedListField {...listField('legalBasis')} description={text('process.legalBasisHelp')} />
        </WideField>
        <WideField>
          <SavedTextArea {...textField('admissionMode')} />
        </WideField>
      </FieldGrid>
    </FormSection>
  )
}
