import type { CoverageOverride } from '../model/coverage-override.ts'
import type { Id } from '../model/id.ts'
import type { Link } from '../model/link.ts'
import type { Need } from '../model/need.ts'
import type { Resource } from '../model/resource.ts'
import { onePerPair } from '../doc/links.ts'
import { compareText } from '../util/compare-text.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import type { LinkedNeed } from './need-gaps.ts'

/** Needs and resources that an edit may have changed something for. */
export interface Dirty {
  readonly needIds: Set<Id<'need'>>
  readonly resourceIds: Set<Id<'resource'>>
}

/** The records of a map, found from both ends of their links. Each `set` notes in `dirty` whom it concerns. */
export interface MapIndex {
  readonly needs: ReadonlyMap<Id<'need'>, Need>
  readonly resources: ReadonlyMap<Id<'resource'>, Resource>
  /** null takes a record away. */
  readonly setNeed: (id: Id<'need'>, need: Need | null, dirty: Dirty) => void
  readonly setResource: (id: Id<'resource'>, resource: Resource | null, dirty: Dirty) => void
  readonly setLink: (id: Id<'link'>, link: Link | null, dirty: Dirty) => void
  readonly setOverride: (id: Id<'coverageOverride'>, override: CoverageOverride | null, dirty: Dirty) => void
  /** A need with its coverage and what is linked to it; null when it is not there. */
  readonly linkedNeed: (id: Id<'need'>) => LinkedNeed | null
  /** Needs that a resource is linked to, whether they are there or not. */
  readonly needsOf: (resourceId: Id<'resource'>) => readonly Id<'need'>[]
}

/** An index with nothing in it. */
export function createMapIndex(): MapIndex {
  const needs = new Map<Id<'need'>, Need>()
  const resources = new Map<Id<'resource'>, Resource>()
  const links = new Shelf<Link, Id<'need'>>(({ needId }) => needId)
  const linksOfResource = new Shelf<Link, Id<'resource'>>(({ resourceId }) => resourceId)
  const overrides = new Shelf<CoverageOverride, Id<'need'>>(({ needId }) => needId)

  function coverageOfNeed(id: Id<'need'>, counted: readonly Link[]): Coverage {
    const facts = counted.flatMap(({ id: linkId, resourceId, strength }) => {
      const resourceStatus = resources.get(resourceId)?.status
      return resourceStatus === undefined ? [] : [{ linkId, resourceId, strength, resourceStatus }]
    })
    return coverageOf(id, { facts, overrides: overrides.under(id) })
  }

  return {
    needs,
    resources,
    setNeed(id, need, dirty) {
      if (need === null) needs.delete(id)
      else needs.set(id, need)
      dirty.needIds.add(id)
      // A resource that was linked to nothing else sleeps when the need goes.
      for (const { resourceId } of links.under(id)) dirty.resourceIds.add(resourceId)
    },
    setResource(id, resource, dirty) {
      if (resource === null) resources.delete(id)
      else resources.set(id, resource)
      dirty.resourceIds.add(id)
      for (const { needId } of linksOfResource.under(id)) dirty.needIds.add(needId)
    },
    setLink(id, link, dirty) {
      linksOfResource.set(id, link)
      for (const each of [links.set(id, link), link]) {
        if (each === null) continue
        dirty.needIds.add(each.needId)
        dirty.resourceIds.add(each.resourceId)
      }
    },
    setOverride(id, override, dirty) {
      for (const each of [overrides.set(id, override), override])
        if (each !== null) dirty.needIds.add(each.needId)
    },
    linkedNeed(id) {
      const need = needs.get(id)
      if (need === undefined) return null
      const counted = onePerPair(links.under(id))
      return {
        need,
        coverage: coverageOfNeed(id, counted),
        resources: counted
          .flatMap(({ resourceId }) => resources.get(resourceId) ?? [])
          .toSorted((left, right) => compareText(left.id, right.id)),
      }
    },
    needsOf: (resourceId) => linksOfResource.under(resourceId).map(({ needId }) => needId),
  }
}

/** Records by their id, and together under what they belong to. */
class Shelf<Item extends { readonly id: string }, Owner> {
  readonly #items = new Map<string, Item>()
  readonly #groups = new Map<Owner, Map<string, Item>>()
  readonly #ownerOf: (item: Item) => Owner

  constructor(ownerOf: (item: Item) => Owner) {
    this.#ownerOf = ownerOf
  }

  /** Puts a record in its place, or takes it away; gives what was there before. */
  set(id: string, item: Item | null): Item | null {
    const before = this.#items.get(id) ?? null
    if (before !== null) {
      this.#items.delete(id)
      const group = this.#groups.get(this.#ownerOf(before))
      group?.delete(id)
      if (group?.size === 0) this.#groups.delete(this.#ownerOf(before))
    }
    if (item !== null) {
      this.#items.set(id, item)
      const owner = this.#ownerOf(item)
      const group = this.#groups.get(owner)
      if (group === undefined) this.#groups.set(owner, new Map([[id, item]]))
      else group.set(id, item)
    }
    return before
  }

  under(owner: Owner): readonly Item[] {
    const group = this.#groups.get(owner)
    return group === undefined ? [] : [...group.values()]
  }
}
