import { changeNeed, type NeedPatch, removeNeeds } from '../../../../shared/doc/commands/needs.ts'
import { type Need, needStatuses } from '../../../../shared/model/need.ts'
import { SavedTextArea, SavedTextField } from '../../../state/saved-text-field.tsx'
import { useRun } from '../../../state/use-run.ts'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { CoverageMark } from '../coverage/coverage-mark.tsx'
import { CoverageWhy } from '../coverage/coverage-why.tsx'
import { useMapPlace } from '../map-context.tsx'
import { CardFields, FieldPair } from './card-fields.tsx'
import { CardFoot } from './card-foot.tsx'
import { CardHeading } from './card-heading.tsx'
import { CardOrigins } from './card-origins.tsx'
import { CardPart } from './card-part.tsx'
import { LinksPart } from './links-part.tsx'
import { NeedEvidence } from './need-evidence.tsx'
import { NeedWeight } from './need-weight.tsx'
import { OrganizationsField } from './organizations-field.tsx'
import { OtherWordings } from './other-wordings.tsx'
import { SessionField } from './session-field.tsx'
import { TerritoryField } from './territory-field.tsx'

/** Everything that is known of a need; each field is kept as it is typed. */
export function NeedCard({ need }: { readonly need: Need }) {
  const { text } = useText()
  const { state } = useMapPlace()
  const run = useRun()
  const { id, code, title } = need
  const coverage = state.coverage.get(id)
  const change = (patch: NeedPatch) => void run((context) => changeNeed(context, { id, patch }))
  return (
    <>
      <CardHeading
        eyebrow={
          <>
            {text('map.eyebrow', { kind: text('map.kind.need'), code })}
            {coverage !== undefined && <CoverageMark level={coverage.level} />}
          </>
        }
        title={title}
      />
      <OtherWordings recordId={id} />
      <NeedFields need={need} onChange={change} />
      {coverage !== undefined && (
        <CardPart title={text('map.coverageTitle')}>
          <CoverageWhy need={need} coverage={coverage} />
        </CardPart>
      )}
      <CardPart title={text('map.part.links')}>
        <LinksPart of={need} />
      </CardPart>
      <CardPart title={text('map.part.weight')}>
        <NeedWeight need={need} onChange={change} />
      </CardPart>
      <CardPart title={text('map.part.evidence')}>
        <NeedEvidence need={need} onChange={change} />
      </CardPart>
      <CardOrigins id={id} />
      <CardFoot
        record={need}
        said={text('map.removedOne', { code, title })}
        remove={(context) => removeNeeds(context, [id])}
      />
    </>
  )
}

/** What it is, for whom, where, and who brought it up. */
function NeedFields({
  need,
  onChange,
}: {
  readonly need: Need
  readonly onChange: (patch: NeedPatch) => void
}) {
  const { text } = useText()
  function textField(field: 'title' | 'description' | 'recipients') {
    return {
      label: text(`changes.field.${field}`),
      stored: need[field],
      save: (typed: string) => onChange({ [field]: typed }),
    }
  }
  return (
    <CardFields>
      <SavedTextField {...textField('title')} isRequired />
      <SavedTextArea {...textField('description')} />
      <SavedTextField {...textField('recipients')} />
      <TerritoryField places={need.territory} onChange={(territory) => onChange({ territory })} />
      <FieldPair>
        <Select
          label={text('changes.field.status')}
          value={need.status}
          onChange={(status) => onChange({ status })}
          options={needStatuses.map((status) => ({
            id: status,
            label: text(`changes.value.needStatus.${status}`),
          }))}
        />
        <SessionField
          label={text('changes.field.raisedInSessionId')}
          value={need.raisedInSessionId}
          onChange={(raisedInSessionId) => onChange({ raisedInSessionId })}
        />
      </FieldPair>
      <OrganizationsField
        label={text('changes.field.raisedByIds')}
        addLabel={text('map.addRaisedBy')}
        chosenIds={need.raisedByIds}
        onChange={(raisedByIds) => onChange({ raisedByIds })}
      />
    </CardFields>
  )
}
