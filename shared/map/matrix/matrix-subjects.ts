import { coverageLevels, type CoverageLevel } from '../../model/coverage-override.ts'
import { linkStrengths, type Link } from '../../model/link.ts'
import type { Need } from '../../model/need.ts'
import type { Resource } from '../../model/resource.ts'
import { priorityOf } from '../priority/priority-spot.ts'
import type { LinkTable } from './link-table.ts'
import type { MatrixLevel, MatrixSubject } from './matrix-subject.ts'

/** What rows and columns are made of. */
export interface MatrixSources {
  readonly needs: readonly Need[]
  readonly resources: readonly Resource[]
  readonly links: LinkTable
  /** Names of bodies and persons by id. */
  readonly names: ReadonlyMap<string, string>
  readonly coverageOf: (needId: Need['id']) => CoverageLevel
  /** «confermata» */
  readonly statusWord: (status: Resource['status']) => string
}

/** The rows: needs in their order. */
export function needSubjects({ needs, names, coverageOf }: MatrixSources): readonly MatrixSubject[] {
  return needs.map((need) => {
    const owners = need.raisedByIds.flatMap((id) => names.get(id) ?? [])
    return {
      id: need.id,
      code: need.code,
      title: need.title,
      places: need.territory,
      owners,
      priority: priorityOf(need),
      points: need.priorityPoints,
      level: coverageLevels.indexOf(coverageOf(need.id)) as MatrixLevel,
      isConfirmed: false,
      remark: need.recipients,
      words: [need.code, need.title, need.recipients, ...need.territory, ...owners],
    }
  })
}

/** The columns: resources in their order, each with the priority of the most pressing need it answers. */
export function resourceSubjects(sources: MatrixSources): readonly MatrixSubject[] {
  const { resources, names, statusWord } = sources
  const answered = answeredNeeds(sources)
  return resources.map((resource) => {
    const owner = resource.ownerId === null ? undefined : names.get(resource.ownerId)
    const owners = owner === undefined ? [] : [owner]
    const { level, priority, points } = answered.get(resource.id) ?? nothing
    return {
      id: resource.id,
      code: resource.code,
      title: resource.title,
      places: resource.territory,
      owners,
      priority,
      points,
      level,
      isConfirmed: resource.status === 'confirmed',
      remark: [...owners, statusWord(resource.status)].join('\u00a0· '),
      words: [resource.code, resource.title, ...resource.territory, ...owners],
    }
  })
}

type Answered = Pick<MatrixSubject, 'level' | 'priority' | 'points'>

const nothing: Answered = { level: 0, priority: null, points: 0 }

/** What each resource answers, over all of its links. */
function answeredNeeds({ needs, links }: MatrixSources): ReadonlyMap<string, Answered> {
  const answered = new Map<string, Answered>()
  for (const need of needs) {
    const marks = priorityOf(need)
    for (const { resourceId, strength } of links.get(need.id)?.values() ?? []) {
      const known = answered.get(resourceId) ?? nothing
      answered.set(resourceId, {
        level: levelOf(strength) > known.level ? levelOf(strength) : known.level,
        priority: marks === null ? known.priority : Math.max(known.priority ?? 0, marks),
        points: Math.max(known.points, need.priorityPoints),
      })
    }
  }
  return answered
}

/** 1 could, 2 in part, 3 responds. */
function levelOf(strength: Link['strength']): MatrixLevel {
  return (linkStrengths.length - linkStrengths.indexOf(strength)) as MatrixLevel
}
