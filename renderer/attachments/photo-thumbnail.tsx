import { Button as AriaButton } from 'react-aria-components/Button'
import type { Attachment } from '../../shared/model/attachment.ts'
import { useText } from '../ui/text-context.tsx'
import { alternativeText } from './attachment-words.ts'
import { PhotoImage } from './photo-image.tsx'
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
  return (
    <AriaButton
      className={styles.opener ?? ''}
      aria-label={text('attachments.open', {
        letter: attachment.letter,
        words: alternativeText(text, attachment),
      })}
      onPress={onPress}
    >
      <PhotoImage attachment={attachment} size="thumbnail" isDecorative />
    </AriaButton>
  )
}
