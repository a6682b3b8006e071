import { ImagePlus } from 'lucide-react'
import { useState } from 'react'
import { canvasScene } from '../../../../shared/canvas/canvas-scene.ts'
import { placeDrawings } from '../../../../shared/canvas/drawings/place-drawings.ts'
import { placeBesidePicture } from '../../../../shared/canvas/drawings/place-pictures.ts'
import { addCardsTogether } from '../../../../shared/doc/commands/cards.ts'
import { changeFigure } from '../../../../shared/doc/commands/figures.ts'
import { canvasDrawings } from '../../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { type Figure, figureType } from '../../../../shared/model/figure.ts'
import { cardTextLength } from '../../../../shared/model/text-lengths.ts'
import { BlobPicture } from '../../../attachments/blob-picture.tsx'
import { SavedTextField } from '../../../state/saved-text-field.tsx'
import { useRecord } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { DialogFrame } from '../../../ui/dialog-frame.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { SheetOverlay } from '../../../ui/sheet-overlay.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { WorkingNote } from '../../../ui/working-note.tsx'
import { judgePasted } from '../outline/judge-pasted.ts'
import styles from './photo-cards.module.css'
import { usePictures } from './use-pictures.ts'

/**
 * «Cartoncini da foto»: a photo of a wall lies beside the lines in which somebody writes its cards; they come to lie beside the
 * photo on the canvas. Nothing reads the photo: who writes sees it as large as there is room.
 */
export function PhotoCardsSheet({
  canvasId,
  authorId,
  figureId,
  onClose,
}: {
  readonly canvasId: Canvas['id']
  readonly authorId: Card['authorId']
  /** The image whose cards are written; null asks for a photo first. */
  readonly figureId: Figure['id'] | null
  readonly onClose: () => void
}) {
  const { text } = useText()
  const pictures = usePictures({ canvasId, authorId })
  const [chosenId, setChosenId] = useState(figureId)
  const figure = useRecord(figureType, chosenId)
  async function choose(): Promise<void> {
    const [first] = await pictures.choose(null)
    if (first !== undefined) setChosenId(first.id)
  }
  const chooser = (
    <Button
      variant={figure === null ? 'primary' : 'secondary'}
      icon={<Icon of={ImagePlus} />}
      isDisabled={pictures.working !== null}
      onPress={() => void choose()}
    >
      {text(figure === null ? 'drawings.choosePhoto' : 'drawings.anotherPhoto')}
    </Button>
  )
  return (
    <SheetOverlay isOpen onOpenChange={onClose} size={figure === null ? 'medium' : 'large'}>
      {figure === null ? (
        <DialogFrame title={text('drawings.photoCards')} onClose={onClose}>
          <div className={styles.source}>
            <p>{text('drawings.photoCardsHelp')}</p>
            {chooser}
            <WorkingNote working={pictures.working} />
          </div>
        </DialogFrame>
      ) : (
        <PhotoCards key={figure.id} figure={figure} authorId={authorId} chooser={chooser} onClose={onClose} />
      )}
    </SheetOverlay>
  )
}

function PhotoCards({
  figure,
  authorId,
  chooser,
  onClose,
}: {
  readonly figure: Figure
  readonly authorId: Card['authorId']
  /** The button that leads to another photo. */
  readonly chooser: React.ReactNode
  readonly onClose: () => void
}) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const run = useRun()
  const [words, setWords] = useState('')
  const { canvasId, file } = figure
  const judged = judgePasted(words)
  const texts = judged.kind === 'cards' ? judged.texts : []
  function write(): void {
    if (texts.length === 0) return
    const said = text('canvas-files.import.done', { count: texts.length })
    const added = runWithUndo(said, (context) => {
      const scene = canvasScene(canvasOutline(context.documents, canvasId)?.zones ?? [])
      const drawn = placeDrawings(scene, canvasDrawings(context.documents, canvasId))
      const { zoneId, points } = placeBesidePicture(scene, drawn, { figure, count: texts.length })
      return addCardsTogether(
        context,
        texts.map((line, index) => ({
          canvasId,
          zoneId,
          authorId,
          text: line,
          point: points[index] ?? null,
        })),
      )
    })
    if (added !== null) setWords('')
  }
  const alternative =
    figure.text === '' ? text('drawings.undescribed', { name: file?.name ?? '' }) : figure.text
  return (
    <DialogFrame
      title={text('drawings.photoCards')}
      onClose={onClose}
      footer={
        <>
          {chooser}
          <Button variant="primary" isDisabled={texts.length === 0} onPress={write}>
            {text('canvas-files.import.write', { count: texts.length })}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.photo}>
          {file !== null && (
            <BlobPicture
              sha256={file.screen?.sha256 ?? file.sha256}
              addedBy={file.addedBy}
              alt={alternative}
            />
          )}
        </div>
        <div className={styles.lines}>
          <TextArea
            label={text('drawings.cardsOfPhoto')}
            description={text('drawings.cardsOfPhotoHelp')}
            rows={10}
            value={words}
            onChange={setWords}
            onSubmit={write}
            errorMessage={
              judged.kind === 'cards' || judged.kind === 'nothing'
                ? undefined
                : text('drawings.cannotBeCards', { limit: cardTextLength })
            }
          />
          <SavedTextField
            label={text('drawings.description')}
            description={text('attachments.descriptionPlaceholder')}
            stored={figure.text}
            save={(value) => {
              run((context) => changeFigure(context, { id: figure.id, patch: { text: value } }))
            }}
          />
        </div>
      </div>
    </DialogFrame>
  )
}
