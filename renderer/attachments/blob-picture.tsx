import { ImageOff } from 'lucide-react'
import { useState, type ImgHTMLAttributes } from 'react'
import { blobAddress } from '../../shared/ipc/blobs.ts'
import { useRoomPart } from '../sharing/use-room.ts'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import { comingFileText, missingFileText } from './attachment-problem.ts'
import styles from './attachments.module.css'
import { useFilePlace } from './use-file-place.ts'

/** A stored picture; until it is here, words that say from whom it comes, or why it does not. */
export function BlobPicture({
  sha256,
  addedBy,
  ...image
}: {
  readonly sha256: string
  /** Who added it, empty where that is not known. */
  readonly addedBy: string
} & Omit<ImgHTMLAttributes<HTMLImageElement>, 'src' | 'onError'>) {
  const { text } = useText()
  const place = useFilePlace(sha256)
  // What failed before the file came is tried again whenever something has come.
  const files = useRoomPart((room) => room?.files)
  const [failed, setFailed] = useState<{ readonly sha256: string; readonly files: typeof files } | null>(null)
  const hasFailed = failed?.sha256 === sha256 && failed.files === files
  if (place === 'here' && !hasFailed) {
    return (
      <img
        {...image}
        alt={image.alt}
        src={blobAddress(sha256)}
        onError={() => setFailed({ sha256, files })}
      />
    )
  }
  return (
    <span className={styles.missing}>
      <Icon of={ImageOff} />
      {place === 'here'
        ? missingFileText(text, { addedBy, problem: { kind: 'missing' } })
        : comingFileText(text, { addedBy, place })}
    </span>
  )
}
