import { useMemo } from 'react'
import { listPlaces } from '../../../../shared/map/place-names.ts'
import { useProcess } from '../../../state/use-records.ts'
import { TextTagsField } from '../../../ui/tags-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'

/** The places that a record concerns; those named elsewhere on the map or in the process are offered. */
export function TerritoryField({
  places,
  onChange,
}: {
  readonly places: readonly string[]
  readonly onChange: (places: string[]) => void
}) {
  const { text } = useText()
  const { needs, resources } = useMapPlace().records
  const process = useProcess()
  const known = useMemo(() => listPlaces([...needs, ...resources, process]), [needs, resources, process])
  return (
    <TextTagsField
      label={text('changes.field.territory')}
      addLabel={text('map.addPlace')}
      tags={places}
      onChange={onChange}
      suggestions={known}
    />
  )
}
