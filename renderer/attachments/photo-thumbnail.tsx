import { Button as AriaButton } from 'react-aria-components/Button'
import type { Attachment } from '../../shared/model/attachment.ts'
import { useText } from '../ui/text-context.tsx'
import { comingFileText } from './attachment-problem.ts'
import { alternativeText } from './attachment-words.ts'
import { PhotoImage } from './photo-image.tsx'
import { useFilePlace } from './use-file-place.ts'
import styles from './attachments.module.css'

/** A small photo that opens the viewer. */
export function PhotoThumbnail({
  attachment,
  onPress,
}: {
  readonly attachment: Attachment
  readonly onPress: () => void
}) {
  const { text } = useText()
  const { letter, file } = attachment
  const place = useFilePlace(file?.screen?.sha256 ?? '')
  const label = text('attachments.open', { letter, words: alternativeText(text, attachment) })
  // What stands in the picture's place is said as well.
  const coming = place === 'here' ? '' : ` ${comingFileText(text, { addedBy: file?.addedBy ?? '', place })}`
  return (
    <AriaButton className={styles.opener ?? ''} aria-label={label + coming} onPress={onPress}>
      <PhotoImage attachment={attachment} size="thumbnail" isDecorative />
    </AriaButton>
  )
}
