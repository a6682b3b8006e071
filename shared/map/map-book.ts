import type { CoverageOverride } from '../model/coverage-override.ts'
import type { Id } from '../model/id.ts'
import type { Link } from '../model/link.ts'
import type { Need } from '../model/need.ts'
import type { Resource } from '../model/resource.ts'
import type { Coverage } from './coverage.ts'
import { compareGaps, compareNeeds } from './gap-order.ts'
import { createGapLists, type GapLists } from './gap-lists.ts'
import { createMapIndex, type Dirty } from './map-index.ts'
import type { MapRecords, MapState } from './map-records.ts'
import { absentGroups, peopleOf, presentOrganizations } from './map-state.ts'
import { coverageGap, fragileGap, type LinkedNeed, voiceGaps } from './need-gaps.ts'
import { createPlaceBoard } from './place-board.ts'

/** A record that was added, changed or removed. */
export interface MapTouch {
  readonly place: keyof MapRecords
  /** Of an attendance whatever: who was there is read anew. */
  readonly id: string
}

/** Where the book reads the records as they are now. */
export interface MapSource {
  /** null when a record is not there (any more). */
  readonly find: (
    place: 'needs' | 'resources' | 'links' | 'coverageOverrides',
    id: string,
  ) => Need | Resource | Link | CoverageOverride | null
  readonly people: () => Pick<MapRecords, 'organizations' | 'participants' | 'attendance'>
}

/** Coverage and gaps, kept right while records change: only what an edit touches is worked out again. */
export interface MapBook {
  /** The same object until something changes. The coverage of a need is the same object until it does. */
  readonly state: () => MapState
  /** Takes in what was touched; gives the needs whose coverage was worked out again. */
  readonly apply: (touches: readonly MapTouch[]) => ReadonlySet<Id<'need'>>
}

/** A book of the records that are there. What it gives is what `mapStateOf` gives of the same records. */
export function createMapBook(source: MapSource, records: MapRecords): MapBook {
  return new LiveMapBook(source, records)
}

type People = ReturnType<MapSource['people']>

class LiveMapBook implements MapBook {
  readonly #source: MapSource
  readonly #index = createMapIndex()
  readonly #coverage = new Map<Id<'need'>, Coverage>()
  readonly #places = createPlaceBoard((left, right) => compareNeeds(this.#index, left, right))
  readonly #gaps: GapLists = createGapLists((left, right) =>
    compareGaps({ index: this.#index, groupKeys: this.#groupKeys }, left, right),
  )
  #people: People
  #groupKeys: readonly string[] = []
  #state: MapState | null = null

  constructor(source: MapSource, records: MapRecords) {
    this.#source = source
    this.#people = source.people()
    this.#renewGroups()
    this.apply(
      (['needs', 'resources', 'links', 'coverageOverrides'] as const).flatMap((place) =>
        records[place].map(({ id }) => ({ place, id })),
      ),
    )
  }

  readonly state = (): MapState => {
    this.#state ??= { coverage: new Map(this.#coverage), gaps: this.#gaps.all() }
    return this.#state
  }

  readonly apply = (touches: readonly MapTouch[]): ReadonlySet<Id<'need'>> => {
    const dirty: Dirty = { needIds: new Set(), resourceIds: new Set() }
    for (const touch of touches) this.#takeIn(touch, dirty)
    if (touches.some(({ place }) => place in this.#people)) this.#renewPeople(dirty)
    const people = peopleOf(this.#people)
    const dirtyPlaces = new Set<string>()
    for (const id of dirty.needIds) {
      const linked = this.#index.linkedNeed(id)
      if (linked === null) this.#coverage.delete(id)
      else this.#coverage.set(id, linked.coverage)
      this.#renewNeed(id, linked, people)
      for (const key of this.#places.set(id, linked)) dirtyPlaces.add(key)
    }
    for (const id of dirty.resourceIds) this.#renewResource(id)
    for (const key of dirtyPlaces) this.#renewPlace(key)
    this.#state = null
    return dirty.needIds
  }

  #takeIn({ place, id }: MapTouch, dirty: Dirty): void {
    const find = this.#source.find
    if (place === 'needs') {
      this.#index.setNeed(id as Need['id'], find(place, id) as Need | null, dirty)
    } else if (place === 'resources') {
      this.#index.setResource(id as Resource['id'], find(place, id) as Resource | null, dirty)
    } else if (place === 'links') {
      this.#index.setLink(id as Link['id'], find(place, id) as Link | null, dirty)
    } else if (place === 'coverageOverrides') {
      const override = find(place, id) as CoverageOverride | null
      this.#index.setOverride(id as CoverageOverride['id'], override, dirty)
    }
  }

  #renewNeed(id: Id<'need'>, linked: LinkedNeed | null, people: ReturnType<typeof peopleOf>): void {
    const level = linked === null ? null : coverageGap(linked)
    const fragile = linked === null ? null : fragileGap(linked, people)
    for (const kind of ['uncovered', 'weak'] as const) {
      this.#gaps.replace(kind, [`${kind} ${id}`], level?.kind === kind ? [level] : [])
    }
    this.#gaps.replace('fragile', [`fragile ${id}`], fragile === null ? [] : [fragile])
    const voiceKeys = [`only-institutions ${id}`, `recipients-never-there ${id}`]
    this.#gaps.replace('absent-voice', voiceKeys, linked === null ? [] : voiceGaps(linked, people))
  }

  #renewPlace(key: string): void {
    const gap = this.#places.gapOf(key)
    this.#gaps.replace('uncovered-place', [`uncovered-place ${key}`], gap === null ? [] : [gap])
  }

  #renewResource(id: Id<'resource'>): void {
    const isLinked = this.#index.needsOf(id).some((needId) => this.#index.needs.has(needId))
    const isDormant = this.#index.resources.has(id) && !isLinked
    const key = `dormant ${id}`
    this.#gaps.replace('dormant', [key], isDormant ? [{ kind: 'dormant', key, resourceId: id }] : [])
  }

  #renewPeople(dirty: Dirty): void {
    const before = this.#people
    this.#people = this.#source.people()
    const changed = changedPeople(before, this.#people)
    for (const { id, raisedByIds, voiceIds } of this.#index.needs.values()) {
      const isTouched = [...raisedByIds, ...voiceIds].some((each) => changed.has(each))
      if (isTouched) dirty.needIds.add(id)
    }
    for (const { id, ownerId } of this.#index.resources.values()) {
      if (ownerId === null || !changed.has(ownerId)) continue
      for (const needId of this.#index.needsOf(id)) dirty.needIds.add(needId)
    }
    this.#renewGroups()
  }

  #renewGroups(): void {
    const groups = absentGroups(this.#people, peopleOf(this.#people))
    const before = this.#groupKeys
    this.#groupKeys = groups.map(({ key }) => key)
    this.#gaps.replace('absent-voice', before, groups)
  }
}

/** Organizations and people of whom something else is true than before: what they are, for whom they speak, if they came. */
function changedPeople(before: People, after: People): ReadonlySet<string> {
  const [old, now] = [before, after].map((people) => {
    const present = presentOrganizations(people)
    return new Map<string, string>([
      ...people.organizations.map(({ id, kind }) => [id, `${kind} ${present.has(id)}`] as const),
      ...people.participants.map(({ id, organizationId }) => [id, organizationId ?? ''] as const),
    ])
  })
  const ids = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])
  return new Set([...ids].filter((id) => old?.get(id) !== now?.get(id)))
}
