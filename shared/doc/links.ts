import type { Id } from '../model/id.ts'
import { idSuffix } from '../model/id.ts'
import { type Link, linkType } from '../model/link.ts'
import { sha256Hex } from '../export/sha256.ts'
import type { TavoloDocuments } from './documents.ts'
import { listRecords } from './records.ts'

/** The need and the resource of a link. */
export type LinkPair = Pick<Link, 'needId' | 'resourceId'>

/** Longest part of an id after its kind. */
const longestSuffix = 64

/**
 * The id of the link between a need and a resource: worked out from the two, so that laptops that link them apart make the
 * same link. Suffixes with hyphens, or too long together, are hashed: joined they could mean another pair.
 */
export function linkIdOf({ needId, resourceId }: LinkPair): Id<'link'> {
  const [need, resource] = [idSuffix(needId), idSuffix(resourceId)]
  const joined = `${need}-${resource}`
  const isPlain = joined.length <= longestSuffix && !need.includes('-') && !resource.includes('-')
  return `link:${isPlain ? joined : sha256Hex(`${needId}|${resourceId}`)}`
}

/** The key of a pair, for maps. */
export function pairKey({ needId, resourceId }: LinkPair): string {
  return `${needId}|${resourceId}`
}

/**
 * One link for each pair, in no particular order. Files may bring another link of the same pair under an id of its own: the
 * one whose id is worked out from the pair counts, else the one with the smallest id.
 */
export function onePerPair(links: readonly Link[]): Link[] {
  const byPair = new Map<string, Link>()
  for (const link of links) {
    const key = pairKey(link)
    const known = byPair.get(key)
    if (known === undefined || comesFirst(link, known)) byPair.set(key, link)
  }
  return [...byPair.values()]
}

function comesFirst(link: Link, known: Link): boolean {
  const id = linkIdOf(link)
  if (link.id === id || known.id === id) return link.id === id
  return link.id < known.id
}

/** Every link of a pair, the one that counts first. */
export function linksOfPair(documents: TavoloDocuments, pair: LinkPair): Link[] {
  const links = listRecords(documents, linkType).filter(
    ({ needId, resourceId }) => needId === pair.needId && resourceId === pair.resourceId,
  )
  return links.toSorted((left, right) => (comesFirst(left, right) ? -1 : 1))
}
