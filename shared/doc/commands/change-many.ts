import type { Id } from '../../model/id.ts'
import { type Need, needType } from '../../model/need.ts'
import { type Resource, resourceType } from '../../model/resource.ts'
import { ok, type Result } from '../../util/result.ts'
import { findRecord } from '../records.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { changeNeed, type NeedPatch } from './needs.ts'
import { changeResource, type ResourcePatch } from './resources.ts'

/** What several needs get together; what is left out stays as it is in each. */
export interface ManyNeedsChange {
  readonly ids: readonly Id<'need'>[]
  readonly status?: Need['status']
  /** Comes to the places that each has already. */
  readonly place?: string
  /** Comes to those who raised it already. */
  readonly raisedById?: Id<'organization'>
  readonly priorityPoints?: number
}

/** What several resources get together; what is left out stays as it is in each. */
export interface ManyResourcesChange {
  readonly ids: readonly Id<'resource'>[]
  readonly status?: Resource['status']
  /** Comes to the places that each has already. */
  readonly place?: string
  readonly ownerId?: NonNullable<Resource['ownerId']>
}

/** Changes several needs as one step of undo; gives how many are still there. */
export function changeManyNeeds(
  context: CommandContext,
  change: ManyNeedsChange,
): Result<number, CommandError> {
  const { ids, place, raisedById, ...plain } = change
  return eachInOneStep(context, ids, (id) => {
    const need = findRecord(context.documents, needType, id)
    if (need === null) return null
    const patch: NeedPatch = {
      ...plain,
      ...(place === undefined ? {} : { territory: withOne(need.territory, place) }),
      ...(raisedById === undefined ? {} : { raisedByIds: withOne(need.raisedByIds, raisedById) }),
    }
    return changeNeed(context, { id, patch })
  })
}

/** Changes several resources as one step of undo; gives how many are still there. */
export function changeManyResources(
  context: CommandContext,
  change: ManyResourcesChange,
): Result<number, CommandError> {
  const { ids, place, ...plain } = change
  return eachInOneStep(context, ids, (id) => {
    const resource = findRecord(context.documents, resourceType, id)
    if (resource === null) return null
    const patch: ResourcePatch = {
      ...plain,
      ...(place === undefined ? {} : { territory: withOne(resource.territory, place) }),
    }
    return changeResource(context, { id, patch })
  })
}

/** `change` gives null for what is gone. The first refusal ends it. */
function eachInOneStep<Key extends string>(
  context: CommandContext,
  ids: readonly Key[],
  change: (id: Key) => Result<unknown, CommandError> | null,
): Result<number, CommandError> {
  return asOneWorkStep(context, () => {
    let count = 0
    for (const id of ids) {
      const result = change(id)
      if (result === null) continue
      if (!result.isOk) return result
      count += 1
    }
    return ok(count)
  })
}

function withOne<Item>(items: readonly Item[], item: Item): Item[] {
  return items.includes(item) ? [...items] : [...items, item]
}
