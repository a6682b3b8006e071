import { type DragEvent, type RefObject, useEffect } from 'react'
import type { Coordinates } from '../../../../../shared/canvas/box.ts'
import type { Figure } from '../../../../../shared/model/figure.ts'
import { placeOnCanvas } from '../../../../canvas/place-on-canvas.ts'
import { useNewest } from '../../../../ui/use-newest.ts'
import { type Pictures, usePictures } from '../../pictures/use-pictures.ts'
import type { DrawingDesk } from './drawing-desk.ts'

/** Pictures that come from the button, from the clipboard, or are let go of over the surface. */
export function usePictureHands({
  board,
  desk,
  canvasId,
  authorId,
  isEnabled,
}: {
  readonly board: RefObject<HTMLElement | null>
  readonly desk: () => DrawingDesk
  readonly canvasId: Figure['canvasId']
  readonly authorId: Figure['authorId']
  readonly isEnabled: boolean
}): Pick<Pictures, 'working'> & {
  readonly choose: () => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
} {
  const { working, choose, put } = usePictures({ canvasId, authorId })
  /** One goes on to say what the first one shows: nothing else says it to who cannot see it. */
  function goOn([first]: readonly Figure[]): void {
    if (first === undefined) return
    const { surface, drawing } = desk()
    drawing.take(null)
    surface.desk.reveal({
      left: first.point?.[0] ?? 0,
      top: first.point?.[1] ?? 0,
      width: first.size[0],
      height: first.size[1],
    })
    surface.setCurrent(first.id)
    surface.setWriting({ kind: 'figure', id: first.id })
  }
  async function take(files: readonly File[], at: Coordinates | null): Promise<void> {
    goOn(await put(files, at))
  }
  const newest = useNewest({ take, isEnabled })
  useEffect(() => {
    function hear(event: ClipboardEvent): void {
      const { target, clipboardData } = event
      const files = [...(clipboardData?.files ?? [])]
      if (!newest().isEnabled || files.length === 0 || event.defaultPrevented) return
      // In a field and in a dialog what is pasted goes where one writes.
      const isElsewhere =
        target instanceof Element && target.closest('textarea, input, [contenteditable], [role="dialog"]')
      if (isElsewhere !== null && isElsewhere !== false) return
      event.preventDefault()
      void newest().take(files, null)
    }
    document.addEventListener('paste', hear)
    return () => document.removeEventListener('paste', hear)
  }, [newest])
  return {
    working,
    choose: () => void choose(null).then(goOn),
    onDragOver(event) {
      if (!isEnabled || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    },
    onDrop(event) {
      const files = [...event.dataTransfer.files]
      if (!isEnabled || event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      void take(files, placeOnCanvas(board, desk().surface.desk, event))
    },
  }
}
