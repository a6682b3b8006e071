import { ImagePlus } from 'lucide-react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { Card } from '../../../../shared/model/card.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import { photoExtensions } from '../../../../shared/sync/blob-kind.ts'
import { Button } from '../../../ui/button.tsx'
import { DialogFrame } from '../../../ui/dialog-frame.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { SheetOverlay } from '../../../ui/sheet-overlay.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { WorkingNote } from '../../../ui/working-note.tsx'
import styles from './photo-cards.module.css'
import { PhotoCards } from './photo-cards.tsx'
import { PhotoTaking } from './photo-taking.tsx'
import { usePhotoQueue } from './use-photo-queue.ts'

/**
 * «Cartoncini da foto»: photos of a wall lie one after the other beside the lines in which somebody writes their cards; these
 * come to lie beside their photos on the canvas, all of them in one step. Nothing reads a photo: who writes sees it as large as
 * there is room. Whoever closes the sheet adds what is written: it is undone with one key, and typed again with many.
 */
export function PhotoCardsSheet({
  canvasId,
  authorId,
  figureIds,
  onClose,
}: {
  readonly canvasId: Canvas['id']
  readonly authorId: Card['authorId']
  /** Images whose cards are written; none asks for photos first. */
  readonly figureIds: readonly Figure['id'][]
  readonly onClose: () => void
}) {
  const { text } = useText()
  const desk = usePhotoQueue({ canvasId, authorId, figureIds, onClose })
  const { shown, working, judged } = desk
  const chooser = (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={photoExtensions.map((extension) => `.${extension}`)}
      onSelect={(files) => desk.take([...(files ?? [])])}
    >
      <Button
        variant={shown === null ? 'primary' : 'secondary'}
        icon={<Icon of={ImagePlus} />}
        isPending={working !== null}
      >
        {text(shown === null ? 'drawings.choosePhotos' : 'drawings.morePhotos')}
      </Button>
    </FileTrigger>
  )
  return (
    <SheetOverlay isOpen onOpenChange={desk.finish} size={shown === null ? 'medium' : 'large'}>
      <PhotoTaking onTake={desk.take}>
        {shown === null ? (
          <DialogFrame title={text('drawings.photoCards')} onClose={onClose}>
            <div className={styles.source}>
              <p>{text('drawings.photoCardsHelp')}</p>
              <p>{text('drawings.photosHelp')}</p>
              {chooser}
              <WorkingNote working={working} />
            </div>
          </DialogFrame>
        ) : (
          <DialogFrame
            title={text('drawings.photoCards')}
            onClose={desk.finish}
            footer={
              <>
                <WorkingNote working={working} />
                {chooser}
                <Button
                  variant="primary"
                  isDisabled={judged.count === 0 && judged.unfitAt === null}
                  onPress={desk.finish}
                >
                  {text('canvas-files.import.write', { count: judged.count })}
                </Button>
              </>
            }
          >
            <PhotoCards desk={desk} shown={shown} />
          </DialogFrame>
        )}
      </PhotoTaking>
    </SheetOverlay>
  )
}
