import { Shapes } from 'lucide-react'
import { useMemo, useState } from 'react'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { ImportedFigure } from '../../../../shared/doc/commands/import-drawn.ts'
import { decodeText } from '../../../../shared/import/decode-text.ts'
import type { DrawnPicture } from '../../../../shared/import/excalidraw-drawn.ts'
import { planCards } from '../../../../shared/import/plan-cards.ts'
import {
  type ExcalidrawProblem,
  type ReadDrawing,
  readExcalidraw,
} from '../../../../shared/import/read-excalidraw.ts'
import type { AttachedFile } from '../../../../shared/model/attached-file.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useAttachmentFiles } from '../../../attachments/use-attachment-files.ts'
import { useFiles } from '../../../state/use-files.ts'
import { useQuery } from '../../../state/use-records.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { DialogFrame } from '../../../ui/dialog-frame.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { SheetOverlay } from '../../../ui/sheet-overlay.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { WorkingNote } from '../../../ui/working-note.tsx'
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
  drawing: { cards, ties, figures, pictures, leftOutCount, refusedCount },
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
  const { working, keepAll } = useAttachmentFiles('pictures')
  /** Pictures are cleaned and kept as photos of attachments are, before anything names them. */
  async function prepare(): Promise<readonly ImportedFigure[]> {
    const kept: (AttachedFile | null)[] = []
    for (const [index, picture] of pictures.entries()) {
      let file: AttachedFile | null = null
      const given = pictureFile(picture, text('canvas-files.import.pictureName', { number: index + 1 }))
      if (given !== null) await keepAll([given], (taken) => (file = taken))
      kept.push(file)
    }
    return figures.map(({ picture, ...figure }) => {
      const file = picture === null ? null : (kept[picture] ?? null)
      return picture !== null && file === null ? null : { ...figure, file }
    })
  }
  const plan = useMemo(() => {
    const read = cards.map((cells, index) => ({ number: index + 1, cells, notes: [] }))
    return planCards(read, outline?.zones ?? [], [])
  }, [cards, outline])
  return (
    <CardPlanPreview
      {...{ canvasId, plan, ties }}
      drawn={{ count: figures.length + ties.length, prepare }}
      place={{ onBack, onClose }}
    >
      <WorkingNote working={working} />
      {figures.length > 0 && <p>{text('canvas-files.import.figures', { count: figures.length })}</p>}
      {ties.length > 0 && <p>{text('canvas-files.import.ties', { count: ties.length })}</p>}
      {refusedCount > 0 && <p>{text('canvas-files.import.refused', { count: refusedCount })}</p>}
      {leftOutCount > 0 && <p>{text('canvas-files.import.leftOut', { count: leftOutCount })}</p>}
    </CardPlanPreview>
  )
}

/** A picture of a drawing as a file that somebody gave; null when its letters are no bytes. */
function pictureFile({ base64, mimeType }: DrawnPicture, name: string): File | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
    return new File([bytes], `${name}.${mimeType === 'image/png' ? 'png' : 'jpg'}`, { type: mimeType })
  } catch {
    return null
  }
}
