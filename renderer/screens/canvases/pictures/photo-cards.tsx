import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { changeFigure } from '../../../../shared/doc/commands/figures.ts'
import { type Figure, figureType } from '../../../../shared/model/figure.ts'
import { cardTextLength } from '../../../../shared/model/text-lengths.ts'
import { BlobPicture } from '../../../attachments/blob-picture.tsx'
import { SavedTextField } from '../../../state/saved-text-field.tsx'
import { useRecord } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './photo-cards.module.css'
import type { PhotoDesk } from './use-photo-queue.ts'

/** A photo, its cards, and the way to the photos before and after it. */
export function PhotoCards({
  desk,
  shown: { id, words, number, count },
}: {
  readonly desk: PhotoDesk
  readonly shown: NonNullable<PhotoDesk['shown']>
}) {
  const { text } = useText()
  const run = useRun()
  const figure = useRecord(figureType, id)
  const field = useRef<HTMLTextAreaElement>(null)
  const isLast = number === count
  // The button by which photos were chosen is no more, and the first one after it closes: one writes where photos have come.
  useEffect(() => field.current?.focus(), [])
  function go(by: 1 | -1): void {
    desk.go(by)
    // One writes on where one has come, also when the button that led there leads no further.
    field.current?.focus()
  }
  return (
    <div className={styles.columns}>
      <div className={styles.photo}>
        {count > 1 && (
          <div className={styles.way}>
            <output>{text('drawings.photoOf', { number, count })}</output>
            <IconButton
              label={text('drawings.previousPhoto')}
              icon={<Icon of={ChevronLeft} />}
              isDisabled={number === 1}
              onPress={() => go(-1)}
            />
            <IconButton
              label={text('drawings.nextPhoto')}
              keys="Mod+Enter"
              icon={<Icon of={ChevronRight} />}
              isDisabled={isLast}
              onPress={() => go(1)}
            />
          </div>
        )}
        {figure === null ? <p>{text('drawings.photoGone')}</p> : <Photo figure={figure} />}
      </div>
      <div className={styles.lines}>
        <TextArea
          inputRef={field}
          label={text('drawings.cardsOfPhoto')}
          description={text('drawings.cardsOfPhotoHelp')}
          rows={10}
          value={words}
          onChange={desk.write}
          onSubmit={() => (isLast ? desk.finish() : go(1))}
          errorMessage={
            desk.judged.unfitAt === number - 1
              ? text('drawings.cannotBeCards', { limit: cardTextLength })
              : undefined
          }
        />
        {figure !== null && (
          <SavedTextField
            key={id}
            label={text('drawings.description')}
            description={text('attachments.descriptionPlaceholder')}
            stored={figure.text}
            save={(value) => {
              run((context) => changeFigure(context, { id, patch: { text: value } }))
            }}
          />
        )}
      </div>
    </div>
  )
}

function Photo({ figure: { file, text: words } }: { readonly figure: Figure }) {
  const { text } = useText()
  if (file === null) return null
  return (
    <BlobPicture
      sha256={file.screen?.sha256 ?? file.sha256}
      addedBy={file.addedBy}
      alt={words === '' ? text('drawings.undescribed', { name: file.name }) : words}
    />
  )
}
