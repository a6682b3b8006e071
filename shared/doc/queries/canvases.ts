import { type Canvas, canvasType } from '../../model/canvas.ts'
import { cardType } from '../../model/card.ts'
import { connectorType } from '../../model/connector.ts'
import { figureType } from '../../model/figure.ts'
import type { Id } from '../../model/id.ts'
import type { TavoloDocuments } from '../documents.ts'
import { findRecord, listRecords } from '../records.ts'

/** A canvas as lists show it. */
export interface ListedCanvas extends Canvas {
  /**
   * True for one that somebody removed while somebody else added cards or drew on it: it has no words of its own any more, and
   * can be brought back (`bringBackCanvas`) or removed again.
   */
  readonly isGone: boolean
}

/** Every canvas in order; last those that are gone and still hold something. */
export function listCanvases(documents: TavoloDocuments): ListedCanvas[] {
  const canvases = listRecords(documents, canvasType)
  const known = new Set(canvases.map(({ id }) => id))
  const lost = new Set(
    heldThings(documents)
      .map(({ canvasId }) => canvasId)
      .filter((id) => !known.has(id)),
  )
  return [
    ...canvases.map((canvas) => ({ ...canvas, isGone: false })),
    ...[...lost].toSorted().map(goneCanvas),
  ]
}

/** A canvas as lists show it; null when there is none and nothing on it says that there was. */
export function findCanvas(documents: TavoloDocuments, id: Id<'canvas'>): ListedCanvas | null {
  const canvas = findRecord(documents, canvasType, id)
  if (canvas !== null) return { ...canvas, isGone: false }
  return heldThings(documents).some(({ canvasId }) => canvasId === id) ? goneCanvas(id) : null
}

/** What makes a canvas that is gone one to be found. */
function heldThings(documents: TavoloDocuments): { readonly canvasId: Id<'canvas'> }[] {
  return [cardType, figureType, connectorType].flatMap((type) => [...listRecords(documents, type)])
}

function goneCanvas(id: Id<'canvas'>): ListedCanvas {
  return { ...canvasType.defaults, id, order: 'a0', title: '', isGone: true }
}

/** The canvas that the table works on; of two that laptops put there apart the first of the list. null for none. */
export function canvasOnTable(documents: TavoloDocuments): Canvas | null {
  return listRecords(documents, canvasType).find(({ isOnTable }) => isOnTable) ?? null
}
