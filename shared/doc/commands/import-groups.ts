import type { Id } from '../../model/id.ts'
import type { CommandContext } from './command.ts'

/** The groups of what comes in, by their names in the file. A group of one is none: it has no id. */
export function importGroups(
  context: CommandContext,
  things: readonly ({ readonly group: string | null } | null)[],
): ReadonlyMap<string | null, Id<'group'>> {
  const sizes = new Map<string, number>()
  for (const thing of things)
    if (thing !== null && thing.group !== null) sizes.set(thing.group, (sizes.get(thing.group) ?? 0) + 1)
  const shared = [...sizes].filter(([, size]) => size > 1)
  return new Map(shared.map(([group]) => [group, context.newId('group')]))
}
