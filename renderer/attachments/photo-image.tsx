import type { Attachment } from '../../shared/model/attachment.ts'
import { classNames } from '../ui/class-names.ts'
import { useText } from '../ui/text-context.tsx'
import { alternativeText } from './attachment-words.ts'
import { BlobPicture } from './blob-picture.tsx'
import styles from './attachments.module.css'

/** The picture of a photo, or why it is not here and from whom it may come. */
export function PhotoImage({
  attachment,
  size,
  isDecorative = false,
}: {
  readonly attachment: Attachment
  /** `original` is the photo as it was taken, point by point. */
  readonly size: 'thumbnail' | 'screen' | 'original'
  /** Its words stand beside it already. */
  readonly isDecorative?: boolean | undefined
}) {
  const { text } = useText()
  const { file } = attachment
  const screen = file?.screen ?? null
  if (file === null || screen === null) return null
  return (
    <BlobPicture
      // A drawing is seen whole: its edges are part of it.
      className={classNames(styles[size], file.mediaType === 'image/png' && styles.drawing)}
      sha256={size === 'original' ? file.sha256 : screen.sha256}
      addedBy={file.addedBy}
      alt={isDecorative ? '' : alternativeText(text, attachment)}
      loading={size === 'thumbnail' ? 'lazy' : 'eager'}
      decoding="async"
      {...(size !== 'original' && { width: screen.widthPx, height: screen.heightPx })}
    />
  )
}
