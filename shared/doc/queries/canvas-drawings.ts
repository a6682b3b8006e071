import { type Connector, connectorType } from '../../model/connector.ts'
import { type Figure, figureType } from '../../model/figure.ts'
import type { Id } from '../../model/id.ts'
import type { TavoloDocuments } from '../documents.ts'
import { listRecords } from '../records.ts'

/** What is drawn on a canvas beside its cards, each list in order. */
export interface CanvasDrawings {
  readonly figures: readonly Figure[]
  readonly connectors: readonly Connector[]
}

/** The figures and lines of a canvas. */
export function canvasDrawings(documents: TavoloDocuments, canvasId: Id<'canvas'>): CanvasDrawings {
  return {
    figures: listRecords(documents, figureType).filter((figure) => figure.canvasId === canvasId),
    connectors: listRecords(documents, connectorType).filter((line) => line.canvasId === canvasId),
  }
}
