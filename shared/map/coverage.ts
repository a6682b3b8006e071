import type { CoverageLevel, CoverageOverride } from '../model/coverage-override.ts'
import type { Id } from '../model/id.ts'
import type { Link } from '../model/link.ts'
import type { Need } from '../model/need.ts'
import type { Resource } from '../model/resource.ts'
import { onePerPair } from '../doc/links.ts'
import { compareText } from '../util/compare-text.ts'

/** What of a link, and of the resource at its end, counts for coverage. */
export interface LinkFact {
  readonly linkId: Id<'link'>
  readonly resourceId: Id<'resource'>
  readonly strength: Link['strength']
  readonly resourceStatus: Resource['status']
}

/** Why the links give a need its level, as data that a screen can say in words. Facts stand in order of their link's id. */
export type CoverageReason =
  | { readonly kind: 'no-link' }
  | { readonly kind: 'only-potential'; readonly links: readonly LinkFact[] }
  /** At least one of the two lists has something: partial links, and full ones whose resource is not confirmed. */
  | {
      readonly kind: 'partial'
      readonly partial: readonly LinkFact[]
      readonly unconfirmed: readonly LinkFact[]
    }
  | { readonly kind: 'full-confirmed'; readonly links: readonly LinkFact[] }

/** How far a need is answered. Derived each time, never stored. */
export interface Coverage {
  readonly needId: Id<'need'>
  /** What counts: what the table says, else what the links say. */
  readonly level: CoverageLevel
  /** What the links say; shown also where the table says something else. */
  readonly derived: { readonly level: CoverageLevel; readonly reason: CoverageReason }
  /** The newest word of the table; null when there is none, or it was taken back. */
  readonly override: CoverageOverride | null
  /** What was said before, or apart, the newest first; the reasons of those who took an override back are here too. */
  readonly otherOverrides: readonly CoverageOverride[]
}

/** What the links of a need say (rule 3.4): exactly one level, with its reason. */
export function deriveCoverage(facts: readonly LinkFact[]): Coverage['derived'] {
  const links = facts.toSorted((left, right) => compareText(left.linkId, right.linkId))
  if (links.length === 0) return { level: 'uncovered', reason: { kind: 'no-link' } }
  const full = links.filter(({ strength }) => strength === 'full')
  const confirmed = full.filter(({ resourceStatus }) => resourceStatus === 'confirmed')
  if (confirmed.length > 0) return { level: 'adequate', reason: { kind: 'full-confirmed', links: confirmed } }
  const partial = links.filter(({ strength }) => strength === 'partial')
  if (partial.length > 0 || full.length > 0)
    return { level: 'partial', reason: { kind: 'partial', partial, unconfirmed: full } }
  return { level: 'weak', reason: { kind: 'only-potential', links } }
}

/** The coverage of one need, from the facts of its links and the overrides of it. */
export function coverageOf(
  needId: Id<'need'>,
  known: { readonly facts: readonly LinkFact[]; readonly overrides: readonly CoverageOverride[] },
): Coverage {
  const derived = deriveCoverage(known.facts)
  const [newest, ...others] = known.overrides.toSorted(newestFirst)
  const override = (newest?.level ?? null) === null ? null : (newest ?? null)
  return {
    needId,
    level: override?.level ?? derived.level,
    derived,
    override,
    otherOverrides: override === null && newest !== undefined ? [newest, ...others] : others,
  }
}

function newestFirst(left: CoverageOverride, right: CoverageOverride): number {
  return compareText(right.setAt, left.setAt) || compareText(right.id, left.id)
}

/** The records that coverage is worked out from. */
export interface CoverageRecords {
  readonly needs: readonly Pick<Need, 'id'>[]
  readonly resources: readonly Pick<Resource, 'id' | 'status'>[]
  readonly links: readonly Link[]
  readonly coverageOverrides: readonly CoverageOverride[]
}

/** The coverage of every need, in the order of the needs. A link whose resource is gone does not count. */
export function allCoverage(records: CoverageRecords): ReadonlyMap<Id<'need'>, Coverage> {
  const statusOf = new Map(records.resources.map(({ id, status }) => [id, status]))
  const facts = new Map<Id<'need'>, LinkFact[]>()
  for (const { id, needId, resourceId, strength } of onePerPair(records.links)) {
    const resourceStatus = statusOf.get(resourceId)
    if (resourceStatus === undefined) continue
    const fact = { linkId: id, resourceId, strength, resourceStatus }
    const known = facts.get(needId)
    if (known === undefined) facts.set(needId, [fact])
    else known.push(fact)
  }
  const overrides = Map.groupBy(records.coverageOverrides, ({ needId }) => needId)
  return new Map(
    records.needs.map(({ id }) => [
      id,
      coverageOf(id, { facts: facts.get(id) ?? [], overrides: overrides.get(id) ?? [] }),
    ]),
  )
}
