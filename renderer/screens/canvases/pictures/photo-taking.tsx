import type { ClipboardEvent, DragEvent, ReactNode } from 'react'
import styles from './photo-cards.module.css'

/** A sheet into which photos can be dropped and pasted; words that come with a picture go where one writes. */
export function PhotoTaking({
  onTake,
  children,
}: {
  readonly onTake: (files: readonly File[]) => void
  readonly children: ReactNode
}) {
  function onDragOver(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  function take(event: DragEvent | ClipboardEvent, { files }: DataTransfer): void {
    if (event.defaultPrevented || files.length === 0) return
    event.preventDefault()
    onTake([...files])
  }
  return (
    <div
      className={styles.taking}
      onDragOver={onDragOver}
      onDrop={(event) => take(event, event.dataTransfer)}
      onPaste={(event) => {
        if (event.clipboardData.getData('text/plain') === '') take(event, event.clipboardData)
      }}
    >
      {children}
    </div>
  )
}
