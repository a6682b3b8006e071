import { useMemo } from 'react'
import type { Coordinates } from '../../../../shared/canvas/box.ts'
import { type CanvasScene, canvasScene } from '../../../../shared/canvas/canvas-scene.ts'
import { type DrawingScene, placeDrawings } from '../../../../shared/canvas/drawings/place-drawings.ts'
import { placeInZone } from '../../../../shared/canvas/drawings/place-in-zone.ts'
import { pictureSize, placePictures } from '../../../../shared/canvas/drawings/place-pictures.ts'
import { addFigures } from '../../../../shared/doc/commands/figures.ts'
import { canvasDrawings } from '../../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { AttachedFile } from '../../../../shared/model/attached-file.ts'
import type { CanvasPoint } from '../../../../shared/model/canvas-point.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import { useAttachmentFiles } from '../../../attachments/use-attachment-files.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'

/** Where pictures are put: around a place, in a zone by its name, or (null) where there is room. */
export type PicturePlace = Coordinates | { readonly zoneId: Zone['id'] | null } | null

/** Photos and pictures that come onto a canvas, by whatever hand. */
export interface Pictures {
  /** What is being prepared, in words; null when nothing is. */
  readonly working: string | null
  /** Asks which picture, and puts it on the canvas; gives what lies there now, nothing when the person gave up. */
  readonly choose: (at: PicturePlace) => Promise<readonly Figure[]>
  /**
   * Puts files that were dropped or pasted on the canvas; what is no picture, or too
   * large, is told in words. One step of undo.
   */
  readonly put: (files: readonly File[], at: PicturePlace) => Promise<readonly Figure[]>
}

/** Takes pictures onto a canvas: cleaned and kept as photos of attachments are, so that no record names what was not kept. */
export function usePictures({
  canvasId,
  authorId,
}: {
  readonly canvasId: Canvas['id']
  readonly authorId: Figure['authorId']
}): Pictures {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const { context } = useTavolo()
  const { working, choose, keepAll } = useAttachmentFiles('pictures')
  return useMemo(() => {
    function add(files: readonly AttachedFile[], at: PicturePlace): readonly Figure[] {
      const sizes = files.map(({ screen }) => pictureSize(screen ?? { widthPx: 1, heightPx: 1 }))
      const scene = canvasScene(canvasOutline(context.documents, canvasId)?.zones ?? [])
      const drawn = placeDrawings(scene, canvasDrawings(context.documents, canvasId))
      const points = pointsAt(at, { scene, drawn, sizes })
      const figures = files.map((file, index) => ({
        ...{ canvasId, authorId, file, form: 'image' as const },
        size: sizes[index] ?? pictureSize({ widthPx: 1, heightPx: 1 }),
        point: points[index] ?? [0, 0],
      }))
      if (figures.length === 0) return []
      const said = text('drawings.picturesPut', { count: figures.length })
      return runWithUndo(said, (here) => addFigures(here, figures)) ?? []
    }
    return {
      working,
      async choose(at) {
        const file = await choose()
        return file === null ? [] : add([file], at)
      },
      async put(files, at) {
        const kept: AttachedFile[] = []
        await keepAll(files, (file) => kept.push(file))
        return add(kept, at)
      },
    }
  }, [working, choose, keepAll, canvasId, authorId, context, text, runWithUndo])
}

function pointsAt(
  at: PicturePlace,
  {
    scene,
    drawn,
    sizes,
  }: {
    readonly scene: CanvasScene
    readonly drawn: DrawingScene
    readonly sizes: readonly Figure['size'][]
  },
): readonly CanvasPoint[] {
  if (at === null || !('zoneId' in at)) return placePictures(scene, drawn, { sizes, at })
  return placeInZone(scene, drawn, {
    zoneId: at.zoneId,
    form: 'image',
    sizes: sizes.map(([width, height]) => ({ width, height })),
  }).map(({ left, top }) => [Math.round(left), Math.round(top)])
}
