import { SavedTextArea } from '../../state/saved-text-field.tsx'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useProcessFields } from './use-process-fields.ts'

/** The numbers of the table's rules, with their bounds (shared/model/process.ts). An emptied field keeps its number. */
const terms = [
  { name: 'draftSendingDays', max: 365, unit: 'days' },
  { name: 'observationDays', max: 365, unit: 'days' },
  { name: 'publicationYears', max: 100, unit: 'years' },
  { name: 'timeWarningMinutes', max: 1440, unit: 'minutes' },
] as const

/** How the verbale is looked over and published: terms that this table gave itself. */
export function RulesSection() {
  const { text } = useText()
  const { process, change, textField } = useProcessFields()
  return (
    <FormSection title={text('process.rules')} description={text('process.rulesHelp')}>
      <FieldGrid>
        {terms.map(({ name, max, unit }) => (
          <NumberField
            key={name}
            label={text(`process.field.${name}`)}
            value={process[name]}
            onChange={(value) => value !== null && change({ [name]: value })}
            min={0}
            max={max}
            step={1}
            suffix={text(`process.${unit}`)}
            formatOptions={{ maximumFractionDigits: 0 }}
          />
        ))}
        <WideField>
          <Switch
            label={text('process.field.isTacitApproval')}
            description={text('process.tacitHelp')}
            value={process.isTacitApproval}
            onChange={(isTacitApproval) => change({ isTacitApproval })}
          />
        </WideField>
        <WideField>
          <SavedTextArea {...textField('reviewRule')} />
        </WideField>
      </FieldGrid>
    </FormSection>
  )
}
