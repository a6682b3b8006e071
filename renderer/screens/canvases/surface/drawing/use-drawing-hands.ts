import type { RefObject } from 'react'
import type { Figure } from '../../../../../shared/model/figure.ts'
import { useWhyNot } from './draw-parts.tsx'
import type { DrawingDesk } from './use-drawing-pointer.ts'
import type { Drawing } from './use-drawing.ts'
import { usePictureHands } from './use-picture-hands.ts'
import { useToolActions } from './use-tool-actions.ts'

/** Keys of the tools and pictures that come in; gives why nothing can be drawn here now, null when it can. */
export function useDrawingHands({
  mayWrite,
  drawing: { tool },
  say,
  ...parts
}: {
  readonly board: RefObject<HTMLElement | null>
  readonly desk: () => DrawingDesk
  readonly drawing: Drawing
  readonly canvasId: Figure['canvasId']
  readonly authorId: Figure['authorId']
  readonly mayWrite: boolean
  /** Reads words out. */
  readonly say: (words: string) => void
}) {
  const whyNot = useWhyNot(parts.canvasId)
  const isEnabled = mayWrite && whyNot === null
  const pictures = usePictureHands({ ...parts, isEnabled })
  useToolActions({ desk: parts.desk, tool, isEnabled, onImage: pictures.choose, say })
  return { whyNot, pictures }
}
