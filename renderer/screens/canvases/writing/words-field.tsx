import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { splitWords } from '../../../../shared/canvas/split-words.ts'
import { cardTextLength } from '../../../../shared/model/text-lengths.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { useNewest } from '../../../ui/use-newest.ts'
import styles from './writing.module.css'

/** Characters in a field: a hundred times what a card holds, and more than that would stop the window while it is drawn. */
const mostWritten = 200_000

/** What became of the words: taken, and the field is there for the next; refused, and they stay in it; done with the field. */
export type Taken = 'next' | 'refused' | 'done'

/**
 * A field in a line of the outline: Enter takes what is written, Shift+Enter begins a line, Esc leaves. Words that cannot be
 * taken as they are stay in it, also when focus goes elsewhere. Once it is done with, nothing more is heard of it.
 */
export function WordsField({
  label,
  description,
  stored,
  problemOf,
  whyNot = null,
  onTake,
  onLeave,
  onBlur,
  onVanish,
  onPasteLines,
  onDivide,
}: {
  readonly label: string
  readonly description: string
  readonly stored: string
  /** What is wrong with the words; undefined when nothing is. */
  readonly problemOf: (words: string) => string | undefined
  /** Why nothing that is written here may be kept now; null when it may. Until then it stays in the field. */
  readonly whyNot?: string | null
  /** Enter. */
  readonly onTake: (words: string) => Taken
  readonly onLeave: () => void
  /** Focus went elsewhere, with these words in the field and nothing wrong with them. */
  readonly onBlur: (words: string) => Taken
  /** The field has gone from the page, with these words in it. */
  readonly onVanish: (words: string) => void
  /** Something was pasted; true when it was taken, and none of it goes into the field. */
  readonly onPasteLines?: ((pasted: string) => boolean) | undefined
  /** Makes as many cards of words that are too long as they need; none when they are not a card's. */
  readonly onDivide?: ((words: string) => Taken) | undefined
}) {
  const { text, formatNumber } = useText()
  const toasts = useToasts()
  const [words, setWords] = useState(stored)
  // What others write meanwhile is no change of one's own.
  const [isTouched, setIsTouched] = useState(false)
  const refusal = whyNot !== null && isTouched && words.trim() !== stored.trim() ? whyNot : undefined
  const problem = refusal ?? problemOf(words)
  const newest = useNewest({ words, onVanish })
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const area = field.current?.querySelector('textarea')
    // One goes on where the words end.
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  // Leaving may move focus at once: what follows from that is no second leave.
  const isDone = useRef(false)
  useEffect(
    () => () => {
      if (!isDone.current) newest().onVanish(newest().words.trim())
    },
    [newest],
  )
  function finish(run: () => Taken): void {
    isDone.current = true
    const taken = run()
    isDone.current = taken === 'done'
    if (taken === 'next') setWords('')
  }
  function leaveBy(run: () => void): void {
    finish(() => {
      run()
      return 'done'
    })
  }
  function onKeyDown(event: KeyboardEvent): void {
    // On the button beside it Enter presses that.
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLTextAreaElement)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      leaveBy(onLeave)
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (problem === undefined) finish(() => onTake(words.trim()))
      else if (refusal !== undefined) toasts.show({ text: refusal, tone: 'attention', subject: 'locked' })
    }
  }
  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text/plain')
    const isTaken = onPasteLines?.(pasted) === true
    const count = words.length + pasted.length
    if (!isTaken && count <= mostWritten) return
    event.preventDefault()
    event.stopPropagation()
    if (isTaken) return
    const said = { count: formatNumber(pasted.length), limit: formatNumber(mostWritten) }
    toasts.show({ text: text('canvases.outline.pastedTooLarge', said), tone: 'attention' })
  }
  return (
    // On its way down, because the field keeps Enter and Esc for itself.
    <div ref={field} className={styles.field} onKeyDownCapture={onKeyDown} onPasteCapture={onPaste}>
      <TextArea
        label={label}
        isLabelHidden
        description={description}
        value={words}
        onChange={(next) => {
          setWords(next)
          setIsTouched(true)
        }}
        errorMessage={problem}
        rows={1}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be written in.
        autoFocus
        onBlur={() => {
          if (problem === undefined && !isDone.current) finish(() => onBlur(words.trim()))
        }}
      />
      {problem !== undefined && refusal === undefined && onDivide !== undefined && (
        <Button size="small" onPress={() => finish(() => onDivide(words.trim()))}>
          {text('canvases.outline.divide', { count: splitWords(words, cardTextLength).length })}
        </Button>
      )}
    </div>
  )
}
