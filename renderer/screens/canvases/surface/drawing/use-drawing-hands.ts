import { type RefObject, useEffect } from 'react'
import type { Figure } from '../../../../../shared/model/figure.ts'
import type { Locked } from '../../locks/use-locked.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import type { Drawing } from './use-drawing.ts'
import { usePictureHands } from './use-picture-hands.ts'
import { useToolActions } from './use-tool-actions.ts'

/** Keys of the tools, and pictures that come in. A tool that others lock is put down. */
export function useDrawingHands({
  mayWrite,
  locked,
  drawing: { tool, take },
  say,
  ...parts
}: {
  readonly board: RefObject<HTMLElement | null>
  readonly desk: () => DrawingDesk
  readonly drawing: Drawing
  readonly canvasId: Figure['canvasId']
  readonly authorId: Figure['authorId']
  readonly mayWrite: boolean
  readonly locked: Locked
  /** Reads words out. */
  readonly say: (words: string) => void
}) {
  const mayAdd = mayWrite && !locked.has('add')
  const pictures = usePictureHands({ ...parts, isEnabled: mayAdd })
  useToolActions({ desk: parts.desk, tool, isEnabled: mayWrite, locked, onImage: pictures.choose, say })
  const mustPutDown = !mayAdd && tool !== null && tool !== 'lasso'
  useEffect(() => {
    if (mustPutDown) take(null)
  })
  return pictures
}
