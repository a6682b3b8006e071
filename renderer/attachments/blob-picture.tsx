import { ImageOff } from 'lucide-react'
import { useState, type ImgHTMLAttributes } from 'react'
import { blobAddress } from '../../shared/ipc/blobs.ts'
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
  const [failedIn, setFailedIn] = useState<string | null>(null)
  // What failed before the file came is tried again when it has.
  const attempt = `${sha256} ${place}`
  if (place === 'here' && failedIn !== attempt) {
    return <img {...image} alt={image.alt} src={blobAddress(sha256)} onError={() => setFailedIn(attempt)} />
  }
  return (
    <span className={styles.missing} role={place === 'coming' ? 'status' : undefined}>
      <Icon of={ImageOff} />
      {place === 'here'
        ? missingFileText(text, { addedBy, problem: { kind: 'missing' } })
        : comingFileText(text, { addedBy, place })}
    </span>
  )
}
