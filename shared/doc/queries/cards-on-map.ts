import { type Canvas, canvasType } from '../../model/canvas.ts'
import { type Card, cardType } from '../../model/card.ts'
import { clusterType } from '../../model/cluster.ts'
import type { Id } from '../../model/id.ts'
import { needType } from '../../model/need.ts'
import { resourceType } from '../../model/resource.ts'
import { type Zone, zoneType } from '../../model/zone.ts'
import type { TavoloDocuments } from '../documents.ts'
import { findRecord, listRecords, lookUpRecord } from '../records.ts'
import { organizationOfOwner } from './follow-up.ts'

/** A need or a resource that a card speaks of. */
export interface SpokenOf {
  readonly id: Card['itemIds'][number]
  readonly code: string
  readonly title: string
}

/** A card with where it lies. */
export interface CardWithPlace {
  readonly card: Card
  readonly canvas: Canvas
  /** null outside all zones. */
  readonly zone: Zone | null
}

/** The needs and resources that a card speaks of, in the order in which they came; those that are gone are left out. */
export function spokenOf(documents: TavoloDocuments, { itemIds }: Pick<Card, 'itemIds'>): SpokenOf[] {
  return [...new Set(itemIds)].flatMap((id) => {
    const record = lookUpRecord(documents, needType, id) ?? lookUpRecord(documents, resourceType, id)
    return record === null ? [] : [{ id, code: record.code, title: record.title }]
  })
}

/** What the cards of a canvas speak of, by the ids of the cards; cards that speak of nothing are not in it. */
export function spokenOfOnCanvas(
  documents: TavoloDocuments,
  canvasId: Canvas['id'],
): Readonly<Record<string, readonly SpokenOf[]>> {
  return Object.fromEntries(
    listRecords(documents, cardType).flatMap((card) => {
      const spoken = card.canvasId === canvasId && card.itemIds.length > 0 ? spokenOf(documents, card) : []
      return spoken.length === 0 ? [] : [[card.id, spoken]]
    }),
  )
}

/** The cards that speak of a need or a resource, canvas by canvas; those of a canvas that is gone are left out. */
export function cardsAbout(documents: TavoloDocuments, itemId: SpokenOf['id']): CardWithPlace[] {
  const about = listRecords(documents, cardType).filter(({ itemIds }) => itemIds.includes(itemId))
  if (about.length === 0) return []
  return listRecords(documents, canvasType).flatMap((canvas) =>
    about
      .filter(({ canvasId }) => canvasId === canvas.id)
      .map((card) => ({ card, canvas, zone: zoneOfCard(documents, card) })),
  )
}

/** The zone of a card: its cluster's, else its own. null outside all zones. */
export function zoneOfCard(documents: TavoloDocuments, card: Card): Zone | null {
  const cluster = findRecord(documents, clusterType, card.clusterId)
  const isHere = cluster !== null && cluster.canvasId === card.canvasId
  const zone = findRecord(documents, zoneType, isHere ? cluster.zoneId : card.zoneId)
  return zone?.canvasId === card.canvasId ? zone : null
}

/** The bodies of whose words a card has, or else that of who signed it. */
export function bodiesOfCard(documents: TavoloDocuments, card: Card): Id<'organization'>[] {
  const ids = card.sourceIds.length > 0 ? card.sourceIds : [card.authorId]
  const bodies = ids.flatMap((id) => organizationOfOwner(documents, id) ?? [])
  return [...new Set(bodies)]
}
