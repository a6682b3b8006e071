import type { Id } from '../../model/id.ts'
import { type Resource, resourceType } from '../../model/resource.ts'
import type { Result } from '../../util/result.ts'
import type { CommandContext, CommandError } from './command.ts'
import {
  addMapItem,
  addMapItems,
  changeMapItems,
  type MapItemPatch,
  type NewMapItem,
  removeMapItems,
} from './map-items.ts'
import { changeWorded } from './words.ts'

/** What is given to make a resource. */
export type NewResource = NewMapItem<typeof resourceType>

/** What may be changed in a resource. */
export type ResourcePatch = MapItemPatch<typeof resourceType>

/** Adds a resource at the end of the list, with the next code. */
export function addResource(context: CommandContext, input: NewResource): Result<Resource, CommandError> {
  return addMapItem(context, resourceType, input)
}

/** Adds several resources as one step of undo; all or none. */
export function addResources(
  context: CommandContext,
  inputs: readonly NewResource[],
): Result<Resource[], CommandError> {
  return addMapItems(context, resourceType, inputs)
}

/** Changes fields of a resource. */
export function changeResource(
  context: CommandContext,
  change: { readonly id: Id<'resource'>; readonly patch: ResourcePatch },
): Result<Resource, CommandError> {
  return changeWorded(context, resourceType, change)
}

/** Changes the same fields of several resources as one step of undo; gives those that are still there. */
export function changeResources(
  context: CommandContext,
  change: { readonly ids: readonly Id<'resource'>[]; readonly patch: ResourcePatch },
): Result<Resource[], CommandError> {
  return changeMapItems(context, resourceType, change)
}

/** Removes resources with their links as one step of undo; gives how many there were. */
export function removeResources(
  context: CommandContext,
  ids: readonly Id<'resource'>[],
): Result<number, CommandError> {
  return removeMapItems(context, resourceType, ids)
}
