import { canvasScene } from '../../canvas/canvas-scene.ts'
import { placeDrawings } from '../../canvas/drawings/place-drawings.ts'
import { placeBesidePictures } from '../../canvas/drawings/place-pictures.ts'
import type { Card } from '../../model/card.ts'
import { type Figure, figureType } from '../../model/figure.ts'
import type { Result } from '../../util/result.ts'
import { canvasDrawings } from '../queries/canvas-drawings.ts'
import { canvasOutline } from '../queries/canvas-outline.ts'
import { findRecord } from '../records.ts'
import { addCardsTogether, type NewCard } from './cards.ts'
import type { CommandContext, CommandError } from './command.ts'

/** What was read on a photo that lies on a canvas, a text a card. */
export interface ReadPhoto {
  readonly figureId: Figure['id']
  readonly texts: readonly string[]
}

/**
 * Adds the cards that were read on photos, each beside its photo, as one step of undo; gives them. Those of a photo that
 * somebody took away meanwhile come outside all zones.
 */
export function addCardsOfPhotos(
  context: CommandContext,
  {
    canvasId,
    authorId,
    photos,
  }: Pick<Card, 'canvasId' | 'authorId'> & { readonly photos: readonly ReadPhoto[] },
): Result<Card[], CommandError> {
  const { documents } = context
  const scene = canvasScene(canvasOutline(documents, canvasId)?.zones ?? [])
  const drawn = placeDrawings(scene, canvasDrawings(documents, canvasId))
  const places = placeBesidePictures(
    scene,
    drawn,
    photos.map(({ figureId, texts }) => ({
      figure: findRecord(documents, figureType, figureId),
      count: texts.length,
    })),
  )
  const cards = photos.flatMap(({ texts }, index): readonly NewCard[] => {
    const { zoneId, points } = places[index] ?? { zoneId: null, points: [] }
    return texts.map((text, place) => ({ canvasId, authorId, zoneId, text, point: points[place] ?? null }))
  })
  return addCardsTogether(context, cards)
}
