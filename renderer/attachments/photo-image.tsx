import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { blobAddress } from '../../shared/ipc/blobs.ts'
import type { Attachment } from '../../shared/model/attachment.ts'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import { alternativeText } from './attachment-words.ts'
import { missingFileText } from './attachment-problem.ts'
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
  const [failedSha256, setFailedSha256] = useState<string | null>(null)
  const { file } = attachment
  const screen = file?.screen ?? null
  if (file === null || screen === null) return null
  const sha256 = size === 'original' ? file.sha256 : screen.sha256
  if (failedSha256 === sha256) {
    return (
      <span className={styles.missing}>
        <Icon of={ImageOff} />
        {missingFileText(text, { addedBy: file.addedBy, problem: { kind: 'missing' } })}
      </span>
    )
  }
  const isNaturalSize = size === 'original'
  return (
    <img
      className={styles[size]}
      src={blobAddress(sha256)}
      alt={isDecorative ? '' : alternativeText(text, attachment)}
      loading={size === 'thumbnail' ? 'lazy' : 'eager'}
      decoding="async"
      {...(!isNaturalSize && { width: screen.widthPx, height: screen.heightPx })}
      onError={() => setFailedSha256(sha256)}
    />
  )
}
