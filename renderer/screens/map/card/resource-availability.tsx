import type { ResourcePatch } from '../../../../shared/doc/commands/resources.ts'
import type { Resource } from '../../../../shared/model/resource.ts'
import { SavedTextArea, SavedTextField } from '../../../state/saved-text-field.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { CardFields, FieldPair } from './card-fields.tsx'

// The bound of the field in shared/model/resource.ts.
const mostQuantity = 1_000_000_000

/** How much there is of a resource, when, and on which conditions. */
export function ResourceAvailability({
  resource,
  onChange,
}: {
  readonly resource: Resource
  readonly onChange: (patch: ResourcePatch) => void
}) {
  const { text } = useText()
  return (
    <CardFields>
      <FieldPair>
        <NumberField
          label={text('changes.field.quantity')}
          value={resource.quantity}
          onChange={(quantity) => onChange({ quantity })}
          min={0}
          max={mostQuantity}
        />
        <SavedTextField
          label={text('changes.field.unit')}
          stored={resource.unit}
          save={(unit) => onChange({ unit })}
        />
      </FieldPair>
      <SavedTextField
        label={text('changes.field.period')}
        stored={resource.period}
        save={(period) => onChange({ period })}
      />
      <SavedTextArea
        label={text('changes.field.conditions')}
        stored={resource.conditions}
        save={(conditions) => onChange({ conditions })}
      />
    </CardFields>
  )
}
