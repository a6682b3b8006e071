import { useMemo } from 'react'
import { listPlaces } from '../../../../shared/map/place-names.ts'
import { SuggestField } from '../../../ui/suggest-field.tsx'
import { useMapPlace } from '../map-context.tsx'

/** One place, out of those that the map names already, or a new one. */
export function PlaceField({
  label,
  placeholder,
  value,
  onChange,
  className,
}: {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (place: string) => void
  readonly className?: string | undefined
}) {
  const { needs, resources } = useMapPlace().records
  const places = useMemo(() => listPlaces([...needs, ...resources]), [needs, resources])
  return (
    <SuggestField
      label={label}
      isLabelHidden
      placeholder={placeholder}
      value={value}
      onChange={onChange}
      suggestions={places}
      className={className}
    />
  )
}
