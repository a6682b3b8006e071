import { citeWithPicture } from '../../shared/doc/commands/cite-with-picture.ts'
import type { MinutesBlock } from '../../shared/doc/minutes-text.ts'
import type { CanvasScope } from '../../shared/export/canvas/canvas-scope.ts'
import type { Canvas } from '../../shared/model/canvas.ts'
import { titleLength } from '../../shared/model/text-lengths.ts'
import { useAttachmentFiles } from '../attachments/use-attachment-files.ts'
import { useMakeFile } from '../export/use-make-file.ts'
import { useApp } from '../state/app-context.tsx'
import { useUndo } from '../state/use-undo.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { type MinutesTarget, type ToMinutesDesk, useMinutesDesk } from './use-minutes-desk.ts'

/** What is cited with the picture of a canvas, or of a part of it. */
export interface PicturedCanvas {
  readonly blocks: readonly MinutesBlock[]
  readonly canvasId: Canvas['id']
  readonly scope: CanvasScope
  /** What the picture is called among the attachments. */
  readonly title: string
}

/** Gives it at the moment of asking; null when there is nothing to cite. */
export type MakePicture = () => PicturedCanvas | null

/**
 * The same way into the verbale for what is cited with its picture: drawn as files are, kept like a photo, an attachment of the
 * session, shown under the words.
 */
export function usePictureToMinutes(): ToMinutesDesk<MakePicture> {
  const { logError } = useApp()
  const { text } = useText()
  const make = useMakeFile()
  const toasts = useToasts()
  const { runWithUndo } = useUndo()
  const files = useAttachmentFiles()

  async function write(pictured: PicturedCanvas, { item, said }: MinutesTarget): Promise<void> {
    const { blocks, canvasId, scope, title } = pictured
    const { made } = await make({ kind: 'canvas-picture', canvasId, format: 'png', scope })
    if (!made.isOk || made.value === null) throw new Error('No picture was made')
    const named = new File([new Uint8Array(made.value)], `${title}.png`, { type: 'image/png' })
    await files.keepAll([named], (file) => {
      const cited = { agendaItemId: item.id, blocks, title: title.slice(0, titleLength), file }
      const description = text('from-canvas.pictureShows')
      runWithUndo(said, (context) => citeWithPicture(context, { ...cited, description }))
    })
  }

  return useMinutesDesk<MakePicture>((makePicture, target) => {
    const pictured = makePicture()
    if (pictured === null) return
    write(pictured, target).catch((error: unknown) => {
      logError(error instanceof Error ? error : new Error(String(error)))
      toasts.show({ text: text('from-canvas.pictureFailed'), tone: 'attention' })
    })
  })
}
