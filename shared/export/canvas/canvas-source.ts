import { itemNames } from '../../canvas/words/item-names.ts'
import type { CanvasDrawings } from '../../doc/queries/canvas-drawings.ts'
import { type OutlineZone, outlineZones } from '../../doc/queries/canvas-outline.ts'
import { numbersOf } from '../../doc/queries/votable.ts'
import { tallyVote, type VoteTally } from '../../doc/queries/votes.ts'
import type { VotedItemId } from '../../model/ballot.ts'
import type { Canvas } from '../../model/canvas.ts'
import type { Card } from '../../model/card.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { Vote } from '../../model/vote.ts'
import { compareText } from '../../util/compare-text.ts'
import type { MapSource } from '../map/map-source.ts'

/** A vote that is over, with how it ended. */
export interface ClosedVote {
  readonly vote: Vote
  readonly tally: VoteTally
}

/** A canvas as files have it. */
export interface CanvasContent {
  readonly canvas: Canvas
  readonly zones: readonly OutlineZone[]
  readonly drawings: CanvasDrawings
  /** In the order in which they were opened. A vote that runs is in no file: people still follow each other. */
  readonly votes: readonly ClosedVote[]
  /** By which cards and clusters are called while a vote runs, by their ids: who votes on paper reads them from what is printed. */
  readonly numbers: Readonly<Record<string, number>>
}

/** What a canvas holds at this moment; null when it is gone. */
export function canvasContent(
  { snapshot }: Pick<MapSource, 'snapshot'>,
  canvasId: Canvas['id'],
): CanvasContent | null {
  const canvas = snapshot.canvases.find(({ id }) => id === canvasId)
  if (canvas === undefined) return null
  const items = new Map<string, Card | Cluster>(
    [...snapshot.cards, ...snapshot.clusters].map((item) => [item.id, item]),
  )
  const { ballots, paperDots } = snapshot
  const votes = snapshot.votes
    .filter((vote) => vote.canvasId === canvasId && vote.closedAt !== null)
    .toSorted((left, right) => compareText(left.openedAt, right.openedAt) || compareText(left.id, right.id))
    .map((vote) => ({
      vote,
      tally: tallyVote(vote, {
        ballots,
        paperDots,
        find: (itemId) => items.get(itemId) ?? null,
        hasOrganization: (id) => snapshot.organizations.some((organization) => organization.id === id),
      }),
    }))
  const isHere = (drawn: { readonly canvasId: string }) => drawn.canvasId === canvasId
  const drawings = {
    figures: snapshot.figures.filter(isHere),
    connectors: snapshot.connectors.filter(isHere),
  }
  const zones = outlineZones(canvasId, snapshot)
  const open = snapshot.votes
    .filter((vote) => vote.canvasId === canvasId && vote.closedAt === null)
    .toSorted((left, right) => compareText(left.openedAt, right.openedAt) || compareText(left.id, right.id))
    .at(0)
  return { canvas, zones, drawings, votes, numbers: open === undefined ? {} : numbersOf(open, zones) }
}

/** Dots of a vote by what they lie on, of devices and of paper together. */
export function dotsOf({ tally }: ClosedVote): ReadonlyMap<VotedItemId, number> {
  return new Map(tally.items.map(({ itemId, dots, paperDots }) => [itemId, dots + paperDots]))
}

/** Whose words a card has, as bodies: of a person the body they speak for, else «Una persona»; each once. */
export function sourceBodies(
  { sourceIds }: Pick<Card, 'sourceIds'>,
  { snapshot, translate }: Pick<MapSource, 'snapshot' | 'translate'>,
): readonly string[] {
  const names = sourceIds.map((id) => {
    const person = snapshot.participants.find((participant) => participant.id === id)
    const bodyId = person === undefined ? id : person.organizationId
    const body = snapshot.organizations.find((organization) => organization.id === bodyId)
    if (body !== undefined) return body.shortName === '' ? body.name : body.shortName
    return person === undefined ? '' : translate('values.onePerson')
  })
  return [...new Set(names)].filter((name) => name !== '')
}

/** «n. 3», by which something is called while a vote runs; '' while none does. */
export function calledBy(
  { numbers }: Pick<CanvasContent, 'numbers'>,
  id: string,
  translate: MapSource['translate'],
): string {
  const number = numbers[id]
  return number === undefined ? '' : translate('canvases.vote.numberShort', { number })
}

/** What things on a canvas are called in lines that are tied to them. */
export function namesOn(
  { zones, drawings: { figures } }: CanvasContent,
  translate: MapSource['translate'],
): ReturnType<typeof itemNames> {
  return itemNames(translate, {
    zones: zones.flatMap(({ zone }) => zone ?? []),
    clusters: zones.flatMap(({ clusters }) => clusters.map(({ cluster }) => cluster)),
    cards: zones.flatMap(({ clusters, cards }) => [...clusters.flatMap((each) => each.cards), ...cards]),
    figures,
  })
}
