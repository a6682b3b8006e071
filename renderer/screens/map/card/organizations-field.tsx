import type { Organization } from '../../../../shared/model/organization.ts'
import { PickTagsField } from '../../../ui/tags-field.tsx'
import { useMapPlace } from '../map-context.tsx'
import { shortNameOf } from '../map-words.ts'

/** Several bodies of the table. */
export function OrganizationsField(props: {
  readonly label: string
  readonly addLabel: string
  readonly chosenIds: readonly Organization['id'][]
  readonly onChange: (ids: Organization['id'][]) => void
}) {
  const { organizations } = useMapPlace().records
  return (
    <PickTagsField
      {...props}
      options={organizations.map((organization) => ({
        id: organization.id,
        label: shortNameOf(organization),
      }))}
    />
  )
}
