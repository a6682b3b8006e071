import type { CanvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { VotedItemId } from '../../../../shared/model/ballot.ts'
import type { Vote } from '../../../../shared/model/vote.ts'

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
