import { ChevronLeft, ChevronRight, Download, X, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Attachment } from '../../shared/model/attachment.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import { PhotoImage } from './photo-image.tsx'
import { useAttachmentFiles } from './use-attachment-files.ts'
import styles from './photo-viewer.module.css'

/**
 * Photos over the whole window: arrows go from one to the next, Z shows the photo as large as it was taken (arrows then
 * move over it), Esc closes.
 */
export function PhotoViewer({
  photos,
  openId,
  onOpen,
}: {
  /** In the order in which one leafs through them. */
  readonly photos: readonly Attachment[]
  /** Which one is open; null for none. */
  readonly openId: string | null
  readonly onOpen: (id: string | null) => void
}) {
  const place = photos.findIndex(({ id }) => id === openId)
  const open = photos[place]
  return (
    <ModalOverlay
      isOpen={open !== undefined}
      onOpenChange={(isOpen) => isOpen || onOpen(null)}
      isDismissable
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        {open !== undefined && <OpenPhoto photos={photos} place={place} photo={open} onOpen={onOpen} />}
      </Modal>
    </ModalOverlay>
  )
}

function OpenPhoto({
  photos,
  place,
  photo,
  onOpen,
}: {
  readonly photos: readonly Attachment[]
  readonly place: number
  readonly photo: Attachment
  readonly onOpen: (id: string | null) => void
}) {
  const { text } = useText()
  const { saveCopy } = useAttachmentFiles()
  const [isOriginal, setIsOriginal] = useState(false)

  function goTo(target: number) {
    const next = photos[target]
    if (next === undefined) return
    setIsOriginal(false)
    onOpen(next.id)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: place - 1,
      ArrowRight: place + 1,
      Home: 0,
      End: photos.length - 1,
    }
    const target = steps[event.key]
    if (event.key.toLowerCase() === 'z') setIsOriginal(!isOriginal)
    else if (target !== undefined && !isOriginal) goTo(target)
    else return
    event.preventDefault()
  }

  return (
    <Dialog className={styles.dialog ?? ''}>
      <div role="presentation" className={styles.inside} onKeyDown={onKeyDown}>
        <header className={styles.header}>
          <Heading slot="title" className={styles.title ?? ''}>
            {text('attachments.letterAndTitle', { letter: photo.letter, title: photo.title })}
          </Heading>
          {photos.length > 1 && (
            <span className={styles.count}>
              {text('attachments.place', { place: place + 1, count: photos.length })}
            </span>
          )}
          <IconButton
            label={text(isOriginal ? 'attachments.fit' : 'attachments.original')}
            keys="Z"
            icon={<Icon of={isOriginal ? ZoomOut : ZoomIn} />}
            onPress={() => setIsOriginal(!isOriginal)}
          />
          <IconButton
            label={text('common.close')}
            keys="Escape"
            icon={<Icon of={X} />}
            onPress={() => onOpen(null)}
          />
        </header>
        <div
          ref={focusOnce}
          className={isOriginal ? styles.large : styles.fitted}
          // Keys of the viewer are heard here, and arrows move over a large photo.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <PhotoImage key={photo.id} attachment={photo} size={isOriginal ? 'original' : 'screen'} />
        </div>
        <footer className={styles.footer}>
          {photo.description !== null && photo.description !== '' && (
            <p className={styles.words}>{photo.description}</p>
          )}
          {photos.length > 1 && (
            <>
              <IconButton
                label={text('attachments.previous')}
                keys="ArrowLeft"
                icon={<Icon of={ChevronLeft} />}
                isDisabled={place === 0}
                onPress={() => goTo(place - 1)}
              />
              <IconButton
                label={text('attachments.next')}
                keys="ArrowRight"
                icon={<Icon of={ChevronRight} />}
                isDisabled={place === photos.length - 1}
                onPress={() => goTo(place + 1)}
              />
            </>
          )}
          {photo.file !== null && (
            <Button
              size="small"
              icon={<Icon of={Download} size="small" />}
              onPress={() => photo.file !== null && void saveCopy(photo.file)}
            >
              {text('attachments.saveCopy')}
            </Button>
          )}
        </footer>
      </div>
    </Dialog>
  )
}

/** Focus goes to the photo when the viewer opens, and then stays where the person puts it. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
