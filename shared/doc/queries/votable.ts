import { type CanvasOutline, canvasOutline } from './canvas-outline.ts'
import type { VotedItemId } from '../../model/ballot.ts'
import type { Canvas } from '../../model/canvas.ts'
import type { Vote } from '../../model/vote.ts'
import type { TavoloDocuments } from '../documents.ts'
import { openVoteOf } from './votes.ts'

/** Something that dots can be put on. */
export interface VotableItem {
  readonly id: VotedItemId
  /** Its text, or its title; empty for a cluster without a name. */
  readonly name: string
  readonly kind: 'card' | 'cluster'
}

/** What can be voted for in a zone, or on the whole canvas with null; in the order of the outline. */
export function votable(zones: CanvasOutline['zones'], zoneId: Vote['zoneId']): VotableItem[] {
  return zones
    .filter(({ zone }) => zoneId === null || zone?.id === zoneId)
    .flatMap(({ clusters, cards }) => [
      ...clusters.flatMap(({ cluster, cards: gathered }): VotableItem[] => [
        { id: cluster.id, name: cluster.title, kind: 'cluster' },
        ...gathered.map(({ id, text }): VotableItem => ({ id, name: text, kind: 'card' })),
      ]),
      ...cards.map(({ id, text }): VotableItem => ({ id, name: text, kind: 'card' })),
    ])
}

/** The numbers, from 1, by which what is voted on is called while a vote runs, by their ids; none while nobody votes. */
export function voteNumbers(
  documents: TavoloDocuments,
  canvasId: Canvas['id'],
): Readonly<Record<string, number>> {
  const vote = openVoteOf(documents, canvasId)
  const zones = vote === null ? null : canvasOutline(documents, canvasId)?.zones
  return vote === null || !zones ? {} : numbersOf(vote, zones)
}

/** The same, of a vote that runs. */
export function numbersOf(
  { zoneId }: Pick<Vote, 'zoneId'>,
  zones: CanvasOutline['zones'],
): Readonly<Record<string, number>> {
  return Object.fromEntries(votable(zones, zoneId).map(({ id }, index) => [id, index + 1]))
}
