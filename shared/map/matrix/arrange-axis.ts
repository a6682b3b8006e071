import { assertNever } from '../../util/assert-never.ts'
import type {
  AxisArrangement,
  AxisGrouping,
  AxisOrder,
  MatrixGroup,
  MatrixLine,
  MatrixSubject,
  PriorityBand,
} from './matrix-subject.ts'

/**
 * The lines of an axis in the order they are drawn. A need of two places stands in the group of each: the same record, twice.
 * Inside a group, and among equals, the listed order stays.
 */
export function arrangeAxis(
  subjects: readonly MatrixSubject[],
  arrangement: AxisArrangement,
  compareNames: (left: string, right: string) => number,
): readonly MatrixLine[] {
  const compare = comparisonOf(arrangement.order, compareNames)
  const sorted = compare === null ? subjects : subjects.toSorted(compare)
  if (arrangement.grouping === 'none') {
    return sorted.map((subject) => ({ kind: 'subject', key: subject.id, subject, group: null }))
  }
  const members = new Map<string, { readonly group: MatrixGroup; readonly subjects: MatrixSubject[] }>()
  for (const subject of sorted) {
    for (const group of groupsOf(subject, arrangement.grouping)) {
      const key = groupKey(group)
      const known = members.get(key)
      if (known === undefined) members.set(key, { group, subjects: [subject] })
      else known.subjects.push(subject)
    }
  }
  return [...members.entries()]
    .toSorted(([, left], [, right]) => compareGroups(left.group, right.group, compareNames))
    .flatMap(([key, { group, subjects: own }]): MatrixLine[] => [
      { kind: 'group', key, group, count: own.length },
      ...own.map((subject): MatrixLine => ({ kind: 'subject', key: `${key}/${subject.id}`, subject, group })),
    ])
}

/** The band of a priority. Severity times spread, each from 1 to 5: 12 is four by three, 6 is three by two. */
export function priorityBand(priority: number | null): PriorityBand {
  if (priority === null) return 'unknown'
  if (priority >= 12) return 'high'
  return priority >= 6 ? 'middle' : 'low'
}

function groupsOf(subject: MatrixSubject, grouping: Exclude<AxisGrouping, 'none'>): readonly MatrixGroup[] {
  switch (grouping) {
    case 'place':
    case 'owner': {
      const names = new Set(grouping === 'place' ? subject.places : subject.owners)
      return names.size === 0
        ? [{ kind: grouping, name: null }]
        : [...names].map((name) => ({ kind: grouping, name }))
    }
    case 'priority':
      return [{ kind: 'priority', band: priorityBand(subject.priority) }]
    case 'coverage':
      return [{ kind: 'coverage', level: subject.level }]
    default:
      return assertNever(grouping)
  }
}

function groupKey(group: MatrixGroup): string {
  switch (group.kind) {
    case 'place':
    case 'owner':
      return group.name === null ? group.kind : `${group.kind}:${group.name}`
    case 'priority':
      return `priority:${group.band}`
    case 'coverage':
      return `coverage:${group.level}`
    default:
      return assertNever(group)
  }
}

const bands: readonly PriorityBand[] = ['high', 'middle', 'low', 'unknown']

/** Groups of one kind: names as the alphabet has them and the nameless last, pressing bands first, gaps first. */
function compareGroups(
  left: MatrixGroup,
  right: MatrixGroup,
  compareNames: (left: string, right: string) => number,
): number {
  if (left.kind === 'coverage' && right.kind === 'coverage') return left.level - right.level
  if (left.kind === 'priority' && right.kind === 'priority') {
    return bands.indexOf(left.band) - bands.indexOf(right.band)
  }
  const name = (group: MatrixGroup) => ('name' in group ? group.name : null)
  return compareNamed(name(left), name(right), compareNames)
}

type Comparison = (left: MatrixSubject, right: MatrixSubject) => number

function comparisonOf(
  order: AxisOrder,
  compareNames: (left: string, right: string) => number,
): Comparison | null {
  switch (order) {
    case 'listed':
      return null
    case 'title':
      return (left, right) => compareNames(left.title, right.title)
    case 'place':
      return (left, right) => compareNamed(left.places[0], right.places[0], compareNames)
    case 'owner':
      return (left, right) => compareNamed(left.owners[0], right.owners[0], compareNames)
    case 'priority':
      return (left, right) => right.points - left.points || (right.priority ?? -1) - (left.priority ?? -1)
    case 'coverage':
      return (left, right) => left.level - right.level
    default:
      return assertNever(order)
  }
}

function compareNamed(
  left: string | null | undefined,
  right: string | null | undefined,
  compareNames: (left: string, right: string) => number,
): number {
  if (typeof left !== 'string' || typeof right !== 'string') {
    return Number(typeof left !== 'string') - Number(typeof right !== 'string')
  }
  return compareNames(left, right)
}
