import { type Placement, placementRelation, type PlacedView } from '../../model/placement.ts'
import { ok, type Result } from '../../util/result.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { setRelation } from './relation-commands.ts'

/** Keeps where cards lie in a view, as one step of undo (a drop, an automatic layout). null lets the view place a card. */
export function placeItems(
  context: CommandContext,
  change: { readonly view: PlacedView; readonly items: readonly Pick<Placement, 'itemId' | 'point'>[] },
): Result<null, CommandError> {
  return asOneWorkStep(context, () => {
    for (const { itemId, point } of change.items) {
      const pair = { leftId: `view:${change.view}`, rightId: itemId }
      const set = setRelation(context, placementRelation, { ...pair, fields: { point } })
      if (!set.isOk) return set
    }
    return ok(null)
  })
}
