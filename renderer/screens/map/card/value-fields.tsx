import type { ResourcePatch } from '../../../../shared/doc/commands/resources.ts'
import { valuationOf } from '../../../../shared/map/values.ts'
import { type Resource, valueBases } from '../../../../shared/model/resource.ts'
import { SavedTextField } from '../../../state/saved-text-field.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { FieldPair } from './card-fields.tsx'
import styles from './card.module.css'

// The bounds of the fields in shared/model/resource.ts.
const mostEuro = 1_000_000_000
const mostHours = 10_000_000
const mostRateEuro = 100_000
const euroFormat = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

/** What a resource is worth and how that was worked out: without a method a value says nothing. */
export function ValueFields({
  resource,
  onChange,
}: {
  readonly resource: Resource
  readonly onChange: (patch: ResourcePatch) => void
}) {
  const { text, formatEuro } = useText()
  const { nature, valueBasis, valueCents, workMinutes, hourlyRateCents } = resource
  const isHours = valueBasis === 'hours'
  const worth = isHours ? valuationOf(resource) : null
  return (
    <div className={styles.value}>
      {nature === 'volunteer-hours' && (
        <Banner tone="info" title={text('map.volunteer.title')}>
          {text('map.volunteer.body')}
        </Banner>
      )}
      <FieldPair>
        <Select
          label={text('changes.field.valueBasis')}
          value={valueBasis ?? 'none'}
          onChange={(basis) => onChange({ valueBasis: basis === 'none' ? null : basis })}
          options={(['none', ...valueBases] as const).map((basis) => ({
            id: basis,
            label: basis === 'none' ? text('map.notSaid') : text(`changes.value.valueBasis.${basis}`),
          }))}
        />
        {isHours ? (
          <>
            <NumberField
              label={text('changes.field.workMinutes')}
              value={workMinutes === null ? null : workMinutes / 60}
              onChange={(hours) => onChange({ workMinutes: hours === null ? null : Math.round(hours * 60) })}
              min={0}
              max={mostHours}
              suffix={text('map.hours')}
            />
            <NumberField
              label={text('changes.field.hourlyRateCents')}
              value={hourlyRateCents === null ? null : hourlyRateCents / 100}
              onChange={(euro) =>
                onChange({ hourlyRateCents: euro === null ? null : Math.round(euro * 100) })
              }
              min={0}
              max={mostRateEuro}
              suffix="€"
              formatOptions={euroFormat}
            />
          </>
        ) : (
          <NumberField
            label={text('map.valueEstimated')}
            value={valueCents === null ? null : valueCents / 100}
            onChange={(euro) => onChange({ valueCents: euro === null ? null : Math.round(euro * 100) })}
            min={0}
            max={mostEuro}
            suffix="€"
            formatOptions={euroFormat}
          />
        )}
        {valueBasis === 'budget-line' && (
          <SavedTextField
            label={text('changes.field.budgetLine')}
            stored={resource.budgetLine}
            save={(budgetLine) => onChange({ budgetLine })}
          />
        )}
      </FieldPair>
      {worth !== null && (
        <p className={styles.amount}>{text('map.hoursWorth', { amount: formatEuro(worth.cents / 100) })}</p>
      )}
      <SavedTextField
        label={text('changes.field.valueMethod')}
        description={text('map.methodHelp')}
        stored={resource.valueMethod}
        save={(valueMethod) => onChange({ valueMethod })}
      />
    </div>
  )
}
