import type { Attendance } from '../model/attendance.ts'
import type { CoverageOverride } from '../model/coverage-override.ts'
import type { Id } from '../model/id.ts'
import type { Link } from '../model/link.ts'
import type { Need } from '../model/need.ts'
import type { Organization } from '../model/organization.ts'
import type { Participant } from '../model/participant.ts'
import type { Resource } from '../model/resource.ts'
import type { Coverage } from './coverage.ts'
import type { Gap } from './gaps.ts'

/** The records that coverage and gaps are worked out from, as a snapshot has them. */
export interface MapRecords {
  readonly needs: readonly Need[]
  readonly resources: readonly Resource[]
  readonly links: readonly Link[]
  readonly coverageOverrides: readonly CoverageOverride[]
  readonly organizations: readonly Organization[]
  readonly participants: readonly Participant[]
  readonly attendance: readonly Attendance[]
}

/** What follows from the records. */
export interface MapState {
  readonly coverage: ReadonlyMap<Id<'need'>, Coverage>
  /** By kind as `gapKinds` has them, then in the order of the lists that they are about. */
  readonly gaps: readonly Gap[]
}
