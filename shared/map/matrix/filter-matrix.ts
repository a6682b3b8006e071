import { matchesSearch } from '../../text/matches-search.ts'
import type { MatrixLevel, MatrixSubject } from './matrix-subject.ts'

/** What is left in sight; null and '' leave everything. */
export interface MatrixFilter {
  /** Words of a need or of a resource. */
  readonly typed: string
  /** Needs and resources of one place. */
  readonly place: string | null
  /** Needs of one coverage. */
  readonly coverage: MatrixLevel | null
  /** Resources of one owner. */
  readonly owner: string | null
  /** Only resources that answer nothing yet. */
  readonly isDormantOnly: boolean
}

/** Leaves everything in sight. */
export const emptyFilter: MatrixFilter = {
  typed: '',
  place: null,
  coverage: null,
  owner: null,
  isDormantOnly: false,
}

/** Rows and columns of a matrix before they are arranged. */
export interface MatrixAxes {
  readonly needs: readonly MatrixSubject[]
  readonly resources: readonly MatrixSubject[]
}

/**
 * What the filter leaves. Typed words narrow the axis on which they are found: «pulmino» leaves one resource and all needs.
 * Found on neither, they leave nothing.
 */
export function filterMatrix({ needs, resources }: MatrixAxes, filter: MatrixFilter): MatrixAxes {
  const isHere = ({ places }: MatrixSubject) => filter.place === null || places.includes(filter.place)
  const isFound = ({ words }: MatrixSubject) => matchesSearch(words, filter.typed)
  const placedNeeds = needs.filter(
    (need) => isHere(need) && (filter.coverage === null || need.level === filter.coverage),
  )
  const placedResources = resources.filter(
    (resource) =>
      isHere(resource) &&
      (filter.owner === null || resource.owners.includes(filter.owner)) &&
      (!filter.isDormantOnly || resource.level === 0),
  )
  const foundNeeds = placedNeeds.filter(isFound)
  const foundResources = placedResources.filter(isFound)
  if (foundNeeds.length === 0 && foundResources.length > 0) {
    return { needs: placedNeeds, resources: foundResources }
  }
  if (foundResources.length === 0 && foundNeeds.length > 0) {
    return { needs: foundNeeds, resources: placedResources }
  }
  return { needs: foundNeeds, resources: foundResources }
}

/** Tells whether a filter leaves anything out. */
export function isFiltering(filter: MatrixFilter): boolean {
  return (
    filter.typed.trim() !== '' ||
    filter.place !== null ||
    filter.coverage !== null ||
    filter.owner !== null ||
    filter.isDormantOnly
  )
}
