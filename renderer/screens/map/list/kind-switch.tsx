import { mapKindOf, type MapRecordKind, mapRecordKinds } from '../../../state/route.ts'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { useListKind } from './use-list-kind.ts'

/** Needs, resources or actors, each with how many there are. A card of another kind closes. */
export function KindSwitch() {
  const { text, formatNumber } = useText()
  const { records, chosenId, choose } = useMapPlace()
  const [kind, setKind] = useListKind()
  const counts: Readonly<Record<MapRecordKind, number>> = {
    need: records.needs.length,
    resource: records.resources.length,
    organization: records.organizations.length,
  }
  return (
    <SegmentedControl
      label={text('map.listOf')}
      isLabelHidden
      value={kind}
      onChange={(shown) => {
        setKind(shown)
        if (chosenId !== null && mapKindOf(chosenId) !== shown) choose(null)
      }}
      options={mapRecordKinds.map((id) => ({
        id,
        label: text('map.kindCount', { kind: text(`map.kinds.${id}`), count: formatNumber(counts[id]) }),
      }))}
    />
  )
}
