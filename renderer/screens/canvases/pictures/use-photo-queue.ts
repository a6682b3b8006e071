import { useRef, useState } from 'react'
import { addCardsOfPhotos } from '../../../../shared/doc/commands/photo-cards.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import { addToQueue, goInQueue, type JudgedQueue, judgeQueue, noPhotos, writeInQueue } from './photo-queue.ts'
import { usePictures } from './use-pictures.ts'

/** The photos of a sheet, and what is done with them. */
export interface PhotoDesk {
  /** The photo that is shown, which one of how many it is (from 1), and what was written of it; null before one is chosen. */
  readonly shown: {
    readonly id: Figure['id']
    readonly words: string
    readonly number: number
    readonly count: number
  } | null
  readonly judged: JudgedQueue
  /** Photos that are being prepared, in words; null when none is. */
  readonly working: string | null
  /** Puts files on the canvas, and shows the first of them. */
  readonly take: (files: readonly File[]) => void
  readonly write: (words: string) => void
  readonly go: (by: 1 | -1) => void
  /** Adds all cards as one step of undo, and closes the sheet; where words cannot be cards it shows these. */
  readonly finish: () => void
}

/** Keeps what is written of photos while one goes from one to the other. */
export function usePhotoQueue({
  canvasId,
  authorId,
  figureIds,
  onClose,
}: Pick<Card, 'canvasId' | 'authorId'> & {
  readonly figureIds: readonly Figure['id'][]
  readonly onClose: () => void
}): PhotoDesk {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const { working, put } = usePictures({ canvasId, authorId })
  const [queue, setQueue] = useState(() => goInQueue(addToQueue(noPhotos, figureIds), 0))
  const wasRefused = useRef(false)
  const photo = queue.photos[queue.at]
  const judged = judgeQueue(queue)
  const { read, count, unfitAt } = judged
  return {
    shown: photo === undefined ? null : { ...photo, number: queue.at + 1, count: queue.photos.length },
    judged,
    working,
    take(files) {
      void put(files, null).then((figures) =>
        setQueue((now) =>
          addToQueue(
            now,
            figures.map(({ id }) => id),
          ),
        ),
      )
    },
    write: (words) => setQueue((now) => writeInQueue(now, words)),
    go: (by) => setQueue((now) => goInQueue(now, now.at + by)),
    finish() {
      if (unfitAt !== null) {
        setQueue((now) => goInQueue(now, unfitAt))
        return
      }
      const said = text('canvas-files.import.done', { count })
      const added =
        count === 0 ||
        runWithUndo(said, (context) => addCardsOfPhotos(context, { canvasId, authorId, photos: read })) !==
          null
      // Words are kept when they were refused, with the reason; whoever closes the sheet again leaves them.
      if (added || wasRefused.current) onClose()
      wasRefused.current = !added
    },
  }
}
