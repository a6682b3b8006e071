import { bringBackCanvas, removeCanvas } from '../../../shared/doc/commands/canvases.ts'
import type { Canvas } from '../../../shared/model/canvas.ts'
import { useQuery } from '../../state/use-records.ts'
import { useUndo } from '../../state/use-undo.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text-context.tsx'
import { countCards } from './count-cards.ts'

/** A canvas that somebody deleted while somebody else wrote on it: what was written is kept, and it can be had again. */
export function GoneCanvas({
  canvasId,
  mayWrite,
}: {
  readonly canvasId: Canvas['id']
  readonly mayWrite: boolean
}) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const cards = useQuery(countCards, canvasId)
  return (
    <Banner
      tone="warning"
      title={text('canvases.goneCanvas.title', { cards })}
      actions={
        mayWrite && (
          <>
            <Button
              size="small"
              onPress={() =>
                void runWithUndo(text('canvases.goneCanvas.broughtBack'), (context) =>
                  bringBackCanvas(context, { id: canvasId, title: text('canvases.goneCanvas.newTitle') }),
                )
              }
            >
              {text('canvases.goneCanvas.bringBack')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              onPress={() =>
                void runWithUndo(text('canvases.goneCanvas.removed'), (context) =>
                  removeCanvas(context, canvasId),
                )
              }
            >
              {text('canvases.goneCanvas.remove')}
            </Button>
          </>
        )
      }
    >
      {text('canvases.goneCanvas.body')}
    </Banner>
  )
}
