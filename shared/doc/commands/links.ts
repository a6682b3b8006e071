import { type Link, linkType } from '../../model/link.ts'
import { needType } from '../../model/need.ts'
import type { RecordPatch } from '../../model/record-type.ts'
import { resourceType } from '../../model/resource.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { linkIdOf, type LinkPair, linksOfPair } from '../links.ts'
import { isReadOnly } from '../meta.ts'
import { findRecord } from '../records.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord, removeRecord } from './record-commands.ts'
import { changeWorded, forgetWords, keepWords } from './words.ts'

/** What may be said of a link: all but what it ties. */
export type LinkPatch = Omit<RecordPatch<typeof linkType>, 'needId' | 'resourceId'>

/** A link to be, or as it should be. */
export type LinkWish = LinkPair & LinkPatch & Pick<Link, 'strength'>

/** Links a need and a resource, or changes the link that is there: there is one a pair, also when laptops link apart. */
export function setLink(context: CommandContext, wish: LinkWish): Result<Link, CommandError> {
  const { documents } = context
  const { needId, resourceId, ...patch } = wish
  if (findRecord(documents, needType, needId) === null) return failure({ kind: 'not-found', id: needId })
  if (findRecord(documents, resourceType, resourceId) === null)
    return failure({ kind: 'not-found', id: resourceId })
  const [known] = linksOfPair(documents, wish)
  if (known !== undefined) return changeWorded(context, linkType, { id: known.id, patch })
  return asOneWorkStep(context, () => {
    const created = createRecord(context, linkType, { ...wish, id: linkIdOf(wish) })
    // Somebody else may be making the same link with other words.
    if (created.isOk) keepWords(context, { kind: 'link', before: linkType.defaults, after: created.value })
    return created
  })
}

/** Sets several links as one step of undo (a selection of the matrix); pairs of which one is gone are left out. */
export function setLinks(context: CommandContext, wishes: readonly LinkWish[]): Result<Link[], CommandError> {
  return asOneWorkStep(context, () => {
    const links: Link[] = []
    for (const wish of wishes) {
      const set = setLink(context, wish)
      if (set.isOk) links.push(set.value)
      else if (set.error.kind !== 'not-found') return set
    }
    return ok(links)
  })
}

/** Changes what a link says. */
export function changeLink(
  context: CommandContext,
  change: { readonly id: Link['id']; readonly patch: LinkPatch },
): Result<Link, CommandError> {
  return changeWorded(context, linkType, change)
}

/** Takes links away, as one step of undo; gives how many pairs were linked. */
export function removeLinks(
  context: CommandContext,
  pairs: readonly LinkPair[],
): Result<number, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const found = pairs.map((pair) => linksOfPair(context.documents, pair))
  const ids = new Set(found.flat().map(({ id }) => id as string))
  if (ids.size === 0) return ok(0)
  asOneWorkStep(context, () => {
    for (const id of ids) removeRecord(context, linkType, id)
    forgetWords(context, ids)
  })
  return ok(found.filter((links) => links.length > 0).length)
}
