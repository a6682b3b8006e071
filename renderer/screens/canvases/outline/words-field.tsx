import { type ClipboardEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { TextArea } from '../../../ui/text-area.tsx'
import styles from './outline.module.css'
import { useNewest } from './use-newest.ts'

/** A field in a line of the outline: Enter takes what is written, Shift+Enter begins a line, Esc leaves. */
export function WordsField({
  label,
  description,
  stored,
  problemOf,
  onTake,
  onLeave,
  onBlur,
  onVanish,
  onPasteLines,
}: {
  readonly label: string
  readonly description: string
  readonly stored: string
  /** What is wrong with the words; undefined when nothing is. */
  readonly problemOf: (words: string) => string | undefined
  /** Enter: true empties the field for the next. */
  readonly onTake: (words: string) => boolean
  readonly onLeave: () => void
  /** Focus went elsewhere, with these words in the field. */
  readonly onBlur: (words: string) => void
  /** The field has gone from the page, with these words in it. */
  readonly onVanish: (words: string) => void
  /** Something was pasted; true when it was taken, and none of it goes into the field. */
  readonly onPasteLines?: ((pasted: string) => boolean) | undefined
}) {
  const [words, setWords] = useState(stored)
  const problem = problemOf(words)
  const newest = useNewest({ words, onVanish })
  useEffect(() => () => newest().onVanish(newest().words.trim()), [newest])
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onLeave()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (problem === undefined && onTake(words.trim())) setWords('')
    }
  }
  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text/plain')
    if (onPasteLines?.(pasted) !== true) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // On its way down, because the field keeps Enter and Esc for itself.
    <div className={styles.field} onKeyDownCapture={onKeyDown} onPasteCapture={onPaste}>
      <TextArea
        label={label}
        isLabelHidden
        description={description}
        value={words}
        onChange={setWords}
        errorMessage={problem}
        rows={1}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be written in.
        autoFocus
        onBlur={() => onBlur(words.trim())}
      />
    </div>
  )
}
