import { Shapes } from 'lucide-react'
import { useMemo, useState } from 'react'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import { decodeText } from '../../../../shared/import/decode-text.ts'
import { planCards } from '../../../../shared/import/plan-cards.ts'
import {
  type ExcalidrawProblem,
  type ReadDrawing,
  readExcalidraw,
} from '../../../../shared/import/read-excalidraw.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useFiles } from '../../../state/use-files.ts'
import { useQuery } from '../../../state/use-records.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { DialogFrame } from '../../../ui/dialog-frame.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { SheetOverlay } from '../../../ui/sheet-overlay.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { CardPlanPreview } from './card-plan-preview.tsx'
import styles from './files.module.css'

/** Drawings carry their pictures with them; 20,000 things without pictures are some 10 MB. */
const largestDrawingBytes = 50 * 1024 * 1024

/** Cards that come in from a drawing of Excalidraw. */
export function DrawingImportSheet({
  canvasId,
  onClose,
}: {
  readonly canvasId: Canvas['id']
  readonly onClose: () => void
}) {
  const { text } = useText()
  const { openFile } = useFiles()
  const [drawing, setDrawing] = useState<ReadDrawing | null>(null)
  const [problem, setProblem] = useState<ExcalidrawProblem | null>(null)
  async function chooseFile(): Promise<void> {
    const filters = [
      { name: text('canvas-files.import.excalidrawFiles'), extensions: ['excalidraw', 'json'] },
    ]
    const file = await openFile({ filters, maxBytes: largestDrawingBytes })
    if (file === null) return
    const decoded = decodeText(file.bytes)
    const read = decoded.isOk ? readExcalidraw(decoded.value.text) : null
    setProblem(read === null ? 'not-excalidraw' : read.isOk ? null : read.error)
    setDrawing(read?.isOk === true ? read.value : null)
  }
  return (
    <SheetOverlay isOpen onOpenChange={onClose} size={drawing === null ? 'medium' : 'large'}>
      {drawing === null ? (
        <DialogFrame title={text('canvas-files.from.excalidraw')} onClose={onClose}>
          <div className={styles.source}>
            <p>{text('canvas-files.import.excalidrawHelp')}</p>
            {problem !== null && (
              <Banner tone="error" title={text(`canvas-files.import.${problem}`)}>
                {text('lists.nothingWritten')}
              </Banner>
            )}
            <Button variant="primary" icon={<Icon of={Shapes} />} onPress={() => void chooseFile()}>
              {text('canvas-files.import.chooseDrawing')}
            </Button>
          </div>
        </DialogFrame>
      ) : (
        <DrawingPreview
          canvasId={canvasId}
          drawing={drawing}
          onBack={() => setDrawing(null)}
          onClose={onClose}
        />
      )}
    </SheetOverlay>
  )
}

function DrawingPreview({
  canvasId,
  drawing: { cards, ties, leftOutCount },
  onBack,
  onClose,
}: {
  readonly canvasId: Canvas['id']
  readonly drawing: ReadDrawing
  readonly onBack: () => void
  readonly onClose: () => void
}) {
  const { text } = useText()
  const outline = useQuery(canvasOutline, canvasId)
  const plan = useMemo(() => {
    const read = cards.map((cells, index) => ({ number: index + 1, cells, notes: [] }))
    return planCards(read, outline?.zones ?? [], [])
  }, [cards, outline])
  return (
    <CardPlanPreview canvasId={canvasId} plan={plan} ties={ties} place={{ onBack, onClose }}>
      {ties.length > 0 && <p>{text('canvas-files.import.ties', { count: ties.length })}</p>}
      {leftOutCount > 0 && <p>{text('canvas-files.import.leftOut', { count: leftOutCount })}</p>}
    </CardPlanPreview>
  )
}
