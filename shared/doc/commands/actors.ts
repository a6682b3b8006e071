import type { Id } from '../../model/id.ts'
import { type Organization, organizationType } from '../../model/organization.ts'
import type { Result } from '../../util/result.ts'
import type { CommandContext, CommandError } from './command.ts'
import { updateRecord } from './record-commands.ts'

/** What the map says of an actor: place on the two axes, ring, what it offers and asks, networks, contact. */
export type ActorMarks = Partial<
  Pick<
    Organization,
    'interest' | 'influence' | 'closeness' | 'contribution' | 'asks' | 'networks' | 'contact'
  >
>

/** Says what the map should say of an actor. */
export function setActorMarks(
  context: CommandContext,
  change: { readonly id: Id<'organization'>; readonly marks: ActorMarks },
): Result<Organization, CommandError> {
  return updateRecord(context, organizationType, { id: change.id, patch: change.marks })
}
