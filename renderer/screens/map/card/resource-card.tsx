import {
  changeResource,
  removeResources,
  type ResourcePatch,
} from '../../../../shared/doc/commands/resources.ts'
import type { Resource } from '../../../../shared/model/resource.ts'
import { useRun } from '../../../state/use-run.ts'
import { useText } from '../../../ui/text-context.tsx'
import { CardFoot } from './card-foot.tsx'
import { CardHeading } from './card-heading.tsx'
import { CardOrigins } from './card-origins.tsx'
import { CardPart } from './card-part.tsx'
import { LinksPart } from './links-part.tsx'
import { OtherWordings } from './other-wordings.tsx'
import { PrintSheetButton } from './print-sheet-button.tsx'
import { ResourceAvailability } from './resource-availability.tsx'
import { ResourceFields } from './resource-fields.tsx'
import { ValueFields } from './value-fields.tsx'

/** Everything that is known of a resource; each field is kept as it is typed. */
export function ResourceCard({ resource }: { readonly resource: Resource }) {
  const { text } = useText()
  const run = useRun()
  const { id, code, title, status } = resource
  const change = (patch: ResourcePatch) => void run((context) => changeResource(context, { id, patch }))
  return (
    <>
      <CardHeading
        eyebrow={
          <>
            {text('map.eyebrow', { kind: text('map.kind.resource'), code })}
            <span>{text(`map.resourceStatus.${status}`)}</span>
          </>
        }
        title={title}
      />
      <OtherWordings recordId={id} />
      <ResourceFields resource={resource} onChange={change} />
      <CardPart title={text('map.part.links')}>
        <LinksPart of={resource} />
      </CardPart>
      <CardPart title={text('map.part.availability')}>
        <ResourceAvailability resource={resource} onChange={change} />
      </CardPart>
      <CardPart title={text('map.part.value')}>
        <ValueFields resource={resource} onChange={change} />
      </CardPart>
      <CardOrigins id={id} />
      <CardFoot
        record={resource}
        said={text('map.removedOne', { code, title })}
        remove={(context) => removeResources(context, [id])}
      >
        <PrintSheetButton resourceId={id} />
      </CardFoot>
    </>
  )
}
