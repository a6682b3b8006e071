import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import type { Canvas } from '../../../shared/model/canvas.ts'
import { cardType } from '../../../shared/model/card.ts'

/** How many cards lie on a canvas. */
export function countCards(documents: TavoloDocuments, canvasId: Canvas['id']): number {
  return listRecords(documents, cardType).filter((card) => card.canvasId === canvasId).length
}
