import type { RecordOf } from '../../shared/model/record-type.ts'
import { type Link, linkType } from '../../shared/model/link.ts'
import { needType } from '../../shared/model/need.ts'
import { type Organization, organizationType } from '../../shared/model/organization.ts'
import { type Participant, participantType } from '../../shared/model/participant.ts'
import { type Resource, resourceType } from '../../shared/model/resource.ts'
import { useRecords } from './use-records.ts'

/** Everything that the views of the map draw; each list is a new one only when one of its records changed. */
export interface MapRecords {
  readonly needs: readonly RecordOf<typeof needType>[]
  readonly resources: readonly Resource[]
  readonly links: readonly Link[]
  readonly organizations: readonly Organization[]
  readonly participants: readonly Participant[]
}

/** The records of the map. */
export function useMapRecords(): MapRecords {
  return {
    needs: useRecords(needType),
    resources: useRecords(resourceType),
    links: useRecords(linkType),
    organizations: useRecords(organizationType),
    participants: useRecords(participantType),
  }
}
