import { SavedTextArea } from '../../state/saved-text-field.tsx'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useProcessFields } from './use-process-fields.ts'

// The bounds of the fields in shared/model/process.ts.
const mostEuro = 1_000_000_000
const mostMonths = 600

/** What the public body puts in, for how long, and how the effects are looked at. */
export function ResourcesSection() {
  const { text } = useText()
  const { process, change, textField } = useProcessFields()
  const { publicAmountCents, partnershipMonths } = process
  return (
    <FormSection title={text('process.resources')}>
      <FieldGrid>
        <NumberField
          label={text('process.field.publicAmountCents')}
          value={publicAmountCents === null ? null : publicAmountCents / 100}
          onChange={(euro) => change({ publicAmountCents: euro === null ? null : Math.round(euro * 100) })}
          min={0}
          max={mostEuro}
          suffix="€"
          formatOptions={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }}
        />
        <NumberField
          label={text('process.field.partnershipMonths')}
          value={partnershipMonths}
          onChange={(months) => change({ partnershipMonths: months })}
          min={0}
          max={mostMonths}
          suffix={text('process.months')}
        />
        <WideField>
          <SavedTextArea {...textField('publicResources')} />
        </WideField>
        <WideField>
          <SavedTextArea {...textField('socialImpactAssessment')} />
        </WideField>
      </FieldGrid>
    </FormSection>
  )
}
