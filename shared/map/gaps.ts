import type { Id } from '../model/id.ts'
import type { Organization } from '../model/organization.ts'
import type { Coverage } from './coverage.ts'
import type { OwnerId } from './owners.ts'

/** Kinds of gaps, the most pressing first: that is also how they are listed. */
export const gapKinds = [
  'uncovered',
  'weak',
  'fragile',
  'uncovered-place',
  'absent-voice',
  'dormant',
] as const

/** A kind of gap. */
export type GapKind = (typeof gapKinds)[number]

/** A need that nothing answers, or for which there are only ideas; by what counts, also when the table said so. */
export interface CoverageGap {
  readonly kind: 'uncovered' | 'weak'
  /** Tells a gap from all others, and stays the same as long as it is one. */
  readonly key: string
  readonly needId: Id<'need'>
  readonly coverage: Coverage
}

/** A need of which every link hangs on one organization, or on one person. */
export interface FragileGap {
  readonly kind: 'fragile'
  readonly key: string
  readonly needId: Id<'need'>
  readonly ownerId: OwnerId
  readonly resourceIds: readonly Id<'resource'>[]
}

/** A need that no linked resource reaches in a place. */
export interface UnreachedNeed {
  readonly needId: Id<'need'>
  /** What is linked, and is elsewhere; empty when nothing is linked. */
  readonly resourceIds: readonly Id<'resource'>[]
}

/** A place where at least one need is asked and not reached. */
export interface PlaceGap {
  readonly kind: 'uncovered-place'
  readonly key: string
  /** As the needs write it. */
  readonly place: string
  /** In the order of the needs. */
  readonly needs: readonly UnreachedNeed[]
}

/** Who is not heard. */
export type AbsentVoice =
  /** A need that only institutions raised. */
  | {
      readonly kind: 'only-institutions'
      readonly needId: Id<'need'>
      readonly organizationIds: OrganizationIds
    }
  /** A need whose recipients have somebody who speaks for them, and nobody of those was ever present. */
  | {
      readonly kind: 'recipients-never-there'
      readonly needId: Id<'need'>
      readonly organizationIds: OrganizationIds
    }
  /** A group of citizens that is on the list and was never present, since there have been sessions. */
  | { readonly kind: 'group-never-there'; readonly organizationIds: OrganizationIds }

type OrganizationIds = readonly Organization['id'][]

/** Somebody who is not heard. */
export interface VoiceGap {
  readonly kind: 'absent-voice'
  readonly key: string
  readonly voice: AbsentVoice
}

/** A resource with no link. */
export interface DormantGap {
  readonly kind: 'dormant'
  readonly key: string
  readonly resourceId: Id<'resource'>
}

/** A gap, with the records that it is about and why it is one. */
export type Gap = CoverageGap | FragileGap | PlaceGap | VoiceGap | DormantGap
