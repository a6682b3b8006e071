import { type ReactNode, useState } from 'react'
import type { Card } from '../../../../shared/model/card.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import { PhotoCardsSheet } from './photo-cards-sheet.tsx'

/** The sheet in which cards of photos are written; it stays when what it was opened from goes. */
export function usePhotoSheet({ canvasId, authorId }: Pick<Card, 'canvasId' | 'authorId'>): {
  /** Opens it; without photos it asks for some first. */
  readonly open: (figureIds: readonly Figure['id'][]) => void
  readonly sheet: ReactNode
} {
  const [figureIds, setFigureIds] = useState<readonly Figure['id'][] | null>(null)
  return {
    open: setFigureIds,
    sheet: figureIds !== null && (
      <PhotoCardsSheet {...{ canvasId, authorId, figureIds }} onClose={() => setFigureIds(null)} />
    ),
  }
}
