import type { NeedPatch } from '../../../../shared/doc/commands/needs.ts'
import { mostPriorityPoints, type Need } from '../../../../shared/model/need.ts'
import { MarkField } from '../../../ui/mark-field.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { FieldPair } from './card-fields.tsx'

/** How grave, how widespread, how urgent, and the points that the table gave. */
export function NeedWeight({
  need,
  onChange,
}: {
  readonly need: Need
  readonly onChange: (patch: NeedPatch) => void
}) {
  const { text } = useText()
  return (
    <FieldPair>
      {(['severity', 'spread', 'urgency'] as const).map((field) => (
        <MarkField
          key={field}
          label={text(`changes.field.${field}`)}
          value={need[field]}
          onChange={(mark) => onChange({ [field]: mark })}
        />
      ))}
      <NumberField
        label={text('changes.field.priorityPoints')}
        value={need.priorityPoints}
        onChange={(points) => onChange({ priorityPoints: points ?? 0 })}
        min={0}
        max={mostPriorityPoints}
        formatOptions={{ maximumFractionDigits: 0 }}
      />
    </FieldPair>
  )
}
