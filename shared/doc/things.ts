import { type Card, cardType } from '../model/card.ts'
import { type Connector, connectorType } from '../model/connector.ts'
import { type Figure, figureType } from '../model/figure.ts'
import type { TavoloDocuments } from './documents.ts'
import { lookUpRecord } from './records.ts'

/** What can be chosen on a canvas, beside the zones that are printed on it: a card, a figure, a line. */
export type ThingId = Card['id'] | Figure['id'] | Connector['id']

/** Cards, figures and lines. */
export interface Things {
  readonly cards: readonly Card[]
  readonly figures: readonly Figure[]
  readonly connectors: readonly Connector[]
}

/** What is there of some ids, each once, in the order given. */
export function findThings(documents: TavoloDocuments, ids: readonly string[]): Things {
  const unique = [...new Set(ids)]
  return {
    cards: unique.flatMap((id) =>
      id.startsWith('card:') ? (lookUpRecord(documents, cardType, id) ?? []) : [],
    ),
    figures: unique.flatMap((id) =>
      id.startsWith('figure:') ? (lookUpRecord(documents, figureType, id) ?? []) : [],
    ),
    connectors: unique.flatMap((id) =>
      id.startsWith('connector:') ? (lookUpRecord(documents, connectorType, id) ?? []) : [],
    ),
  }
}

/** All of them in one list. */
export function listedThings({ cards, figures, connectors }: Things): readonly (Card | Figure | Connector)[] {
  return [...figures, ...connectors, ...cards]
}
