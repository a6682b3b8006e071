import { type MinutesBlock, plainRuns } from '../../shared/doc/minutes-text.ts'
import type { ActorExchange } from '../../shared/map/actors/actor-exchanges.ts'
import { actorSpot, quadrantOf, quadrants } from '../../shared/map/actors/actor-quadrants.ts'
import { wholeSpot } from '../../shared/map/marks/mark-spot.ts'
import { closenesses, type Organization } from '../../shared/model/organization.ts'
import type { TextTools } from '../ui/text-context.tsx'

type Tools = Pick<TextTools, 'text'>

/** What citing actors needs. */
export type CitingTools = Pick<TextTools, 'text' | 'formatList'> & {
  /** What a body is called. */
  readonly nameOf: (id: Organization['id']) => string
}

/** Where an actor stands by interest and influence, in words. */
export function actorPlaceWords(
  actor: Pick<Organization, 'interest' | 'influence'>,
  { text }: Tools,
): string {
  const spot = wholeSpot(actorSpot(actor))
  if (spot === null) return text('actors.noPlace')
  return text('actors.place', { interest: spot.across, influence: spot.up })
}

/** In which ring an actor is, in words. */
export function ringWords({ closeness }: Pick<Organization, 'closeness'>, { text }: Tools): string {
  return closeness === null ? text('actors.noPlace') : text(`changes.value.closeness.${closeness}`)
}

/** Actors as a verbale cites them: quadrant by quadrant, each with its marks. Of nobody how to reach it. */
export function quadrantBlocks(organizations: readonly Organization[], tools: CitingTools): MinutesBlock[] {
  const { text, formatList, nameOf } = tools
  const byQuadrant = Map.groupBy(organizations, quadrantOf)
  const groups = quadrants.flatMap((quadrant): MinutesBlock[] => {
    const actors = byQuadrant.get(quadrant) ?? []
    if (actors.length === 0) return []
    const names = actors.map((actor) =>
      text('actors.cited.actor', { name: nameOf(actor.id), place: actorPlaceWords(actor, tools) }),
    )
    return [groupBlock(text(`actors.quadrant.${quadrant}`), formatList(names), tools)]
  })
  return [
    said(text('actors.cited.quadrants')),
    ...groups,
    ...unplacedBlocks(byQuadrant.get(null) ?? [], tools),
  ]
}

/** Actors as a verbale cites them: ring by ring, from the person outwards. */
export function ringBlocks(organizations: readonly Organization[], tools: CitingTools): MinutesBlock[] {
  const { text, formatList, nameOf } = tools
  const byRing = Map.groupBy(organizations, ({ closeness }) => closeness)
  const groups = closenesses.flatMap((ring): MinutesBlock[] => {
    const actors = byRing.get(ring) ?? []
    if (actors.length === 0) return []
    const names = formatList(actors.map(({ id }) => nameOf(id)))
    return [groupBlock(text(`actors.ring.${ring}`), names, tools)]
  })
  return [said(text('actors.cited.rings')), ...groups, ...unplacedBlocks(byRing.get(null) ?? [], tools)]
}

/** Who gives to whom as a verbale cites it: actor by actor; what only could be stands after what is. */
export function exchangeBlocks(
  exchanges: readonly ActorExchange[],
  { text, formatList, nameOf }: CitingTools,
): MinutesBlock[] {
  if (exchanges.length === 0) return []
  const byGiver = Map.groupBy(exchanges, ({ giverId }) => giverId)
  const sentences = [...byGiver].flatMap(([giverId, given]): MinutesBlock[] => {
    return (['gives', 'couldGive'] as const).flatMap((how): MinutesBlock[] => {
      const takers = given.filter(({ isAnswer }) => isAnswer === (how === 'gives'))
      if (takers.length === 0) return []
      const names = formatList(takers.map(({ takerId }) => nameOf(takerId)))
      return [said(text(`actors.cited.${how}`, { name: nameOf(giverId), names }))]
    })
  })
  return [said(text('actors.cited.exchanges')), ...sentences]
}

function groupBlock(group: string, names: string, { text }: Tools): MinutesBlock {
  return said(text('actors.cited.group', { group, names }))
}

function unplacedBlocks(
  actors: readonly Organization[],
  { text, formatList, nameOf }: CitingTools,
): MinutesBlock[] {
  if (actors.length === 0) return []
  return [said(text('actors.cited.unplaced', { names: formatList(actors.map(({ id }) => nameOf(id))) }))]
}

function said(words: string): MinutesBlock {
  return { kind: 'paragraph', runs: plainRuns(words) }
}
