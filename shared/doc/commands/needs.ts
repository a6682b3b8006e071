import { type Need, needType } from '../../model/need.ts'
import type { Id } from '../../model/id.ts'
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

/** What is given to make a need. */
export type NewNeed = NewMapItem<typeof needType>

/** What may be changed in a need. */
export type NeedPatch = MapItemPatch<typeof needType>

/** Adds a need at the end of the list, with the next code. */
export function addNeed(context: CommandContext, input: NewNeed): Result<Need, CommandError> {
  return addMapItem(context, needType, input)
}

/** Adds several needs as one step of undo; all or none. */
export function addNeeds(context: CommandContext, inputs: readonly NewNeed[]): Result<Need[], CommandError> {
  return addMapItems(context, needType, inputs)
}

/** Changes fields of a need. */
export function changeNeed(
  context: CommandContext,
  change: { readonly id: Id<'need'>; readonly patch: NeedPatch },
): Result<Need, CommandError> {
  return changeWorded(context, needType, change)
}

/** Changes the same fields of several needs as one step of undo; gives those that are still there. */
export function changeNeeds(
  context: CommandContext,
  change: { readonly ids: readonly Id<'need'>[]; readonly patch: NeedPatch },
): Result<Need[], CommandError> {
  return changeMapItems(context, needType, change)
}

/** Removes needs with their links and overrides as one step of undo; gives how many there were. */
export function removeNeeds(
  context: CommandContext,
  ids: readonly Id<'need'>[],
): Result<number, CommandError> {
  return removeMapItems(context, needType, ids)
}

/** Says how many points the table gave to a need. */
export function givePoints(
  context: CommandContext,
  given: { readonly needId: Id<'need'>; readonly points: number },
): Result<Need, CommandError> {
  return changeNeed(context, { id: given.needId, patch: { priorityPoints: given.points } })
}
