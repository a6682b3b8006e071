import type { ResourcePatch } from '../../../../shared/doc/commands/resources.ts'
import {
  type Resource,
  resourceKinds,
  resourceNatures,
  resourceStatuses,
} from '../../../../shared/model/resource.ts'
import { SavedTextArea, SavedTextField } from '../../../state/saved-text-field.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { useWhoOptions } from '../use-who-options.ts'
import { CardFields, FieldPair } from './card-fields.tsx'
import { TerritoryField } from './territory-field.tsx'

/** What a resource is, whose, how sure, of which kind and nature, and where. */
export function ResourceFields({
  resource,
  onChange,
}: {
  readonly resource: Resource
  readonly onChange: (patch: ResourcePatch) => void
}) {
  const { text } = useText()
  const owners = useWhoOptions(useMapPlace().records)
  return (
    <CardFields>
      <SavedTextField
        label={text('changes.field.title')}
        stored={resource.title}
        save={(title) => onChange({ title })}
        isRequired
      />
      <SavedTextArea
        label={text('changes.field.description')}
        stored={resource.description}
        save={(description) => onChange({ description })}
      />
      <ComboBox
        label={text('map.owner')}
        placeholder={text('map.nobodySaid')}
        value={resource.ownerId}
        onChange={(ownerId) => onChange({ ownerId })}
        options={owners}
      />
      <FieldPair>
        <Select
          label={text('changes.field.status')}
          value={resource.status}
          onChange={(status) => onChange({ status })}
          options={resourceStatuses.map((status) => ({
            id: status,
            label: text(`map.resourceStatus.${status}`),
            description: text(`map.resourceStatusHelp.${status}`),
          }))}
        />
        <Select
          label={text('changes.field.kind')}
          value={resource.kind}
          onChange={(kind) => onChange({ kind })}
          options={resourceKinds.map((kind) => ({
            id: kind,
            label: text(`changes.value.resourceKind.${kind}`),
          }))}
        />
      </FieldPair>
      <Select
        label={text('changes.field.nature')}
        description={text('map.natureHelp')}
        value={resource.nature}
        onChange={(nature) => onChange({ nature })}
        options={resourceNatures.map((nature) => ({
          id: nature,
          label: text(`changes.value.resourceNature.${nature}`),
        }))}
      />
      <TerritoryField places={resource.territory} onChange={(territory) => onChange({ territory })} />
    </CardFields>
  )
}
