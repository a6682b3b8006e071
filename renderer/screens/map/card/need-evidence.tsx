import type { NeedPatch } from '../../../../shared/doc/commands/needs.ts'
import { recognisablePersons } from '../../../../shared/map/recognisable.ts'
import { type Need, needEvidences } from '../../../../shared/model/need.ts'
import { SavedTextArea, SavedTextField } from '../../../state/saved-text-field.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { ActivityField } from './activity-field.tsx'
import { CardFields, FieldPair } from './card-fields.tsx'
import { OrganizationsField } from './organizations-field.tsx'

// The bound of the field in shared/model/need.ts.
const mostPersons = 1_000_000_000

/** How the table knows of a need: figures with their source, what people told, who speaks for those it concerns. */
export function NeedEvidence({
  need,
  onChange,
}: {
  readonly need: Need
  readonly onChange: (patch: NeedPatch) => void
}) {
  const { text } = useText()
  function textField(field: 'source' | 'indicatorName' | 'indicatorValue' | 'indicatorSource') {
    return {
      label: text(`changes.field.${field}`),
      stored: need[field],
      save: (typed: string) => onChange({ [field]: typed }),
    }
  }
  return (
    <CardFields>
      <Select
        label={text('changes.field.evidence')}
        value={need.evidence ?? 'none'}
        onChange={(evidence) => onChange({ evidence: evidence === 'none' ? null : evidence })}
        options={(['none', ...needEvidences] as const).map((evidence) => ({
          id: evidence,
          label: evidence === 'none' ? text('map.notSaid') : text(`changes.value.needEvidence.${evidence}`),
        }))}
      />
      <SavedTextArea {...textField('source')} />
      <SavedTextField {...textField('indicatorName')} />
      <FieldPair>
        <SavedTextField {...textField('indicatorValue')} />
        <NumberField
          label={text('changes.field.indicatorPersons')}
          value={need.indicatorPersons}
          onChange={(indicatorPersons) => onChange({ indicatorPersons })}
          min={0}
          max={mostPersons}
          formatOptions={{ maximumFractionDigits: 0 }}
        />
      </FieldPair>
      {recognisablePersons(need) !== null && (
        <Banner tone="warning" title={text('map.recognisable.title')}>
          {text('map.recognisable.body')}
        </Banner>
      )}
      <SavedTextField {...textField('indicatorSource')} />
      <OrganizationsField
        label={text('changes.field.voiceIds')}
        addLabel={text('map.addVoice')}
        chosenIds={need.voiceIds}
        onChange={(voiceIds) => onChange({ voiceIds })}
      />
      <ActivityField
        value={need.generalInterestActivity}
        onChange={(generalInterestActivity) => onChange({ generalInterestActivity })}
      />
    </CardFields>
  )
}
