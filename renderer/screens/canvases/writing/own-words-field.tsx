import { useRef } from 'react'
import { useText } from '../../../ui/text-context.tsx'
import { useProblem, type WordsKind } from './use-problem.ts'
import { type Taken, WordsField } from './words-field.tsx'

/**
 * Where the words are changed of something that is there. `read` is what the field began with: whoever changes it meanwhile
 * changes something else, and is not written over.
 */
export function OwnWordsField({
  label,
  description,
  stored,
  kind,
  whyNot,
  keep,
  divide,
  rescue,
  onClose,
}: {
  readonly label: string
  /** How one writes here, where it is not as everywhere. */
  readonly description?: string
  readonly stored: string
  readonly kind: WordsKind
  readonly whyNot: string | null
  /** Whether the words are kept; those that are as they were read are. */
  readonly keep: (words: string, read: string) => boolean
  /** Whether as many are made of the words as they need; not there where they belong to one thing alone. */
  readonly divide?: ((words: string, read: string) => boolean) | undefined
  /** The field has gone from the page and the words are not kept: they are neither empty nor as they were read. */
  readonly rescue: (words: string) => void
  /** `isLeft`: whether focus is to come to what the words belong to; otherwise it went elsewhere already. */
  readonly onClose: (isLeft: boolean) => void
}) {
  const { text } = useText()
  const problemOf = useProblem(kind)
  const read = useRef(stored)
  function close(isKept: boolean, isLeft: boolean): Taken {
    if (!isKept) return 'refused'
    onClose(isLeft)
    return 'done'
  }
  return (
    <WordsField
      label={label}
      description={description ?? text('canvases.outline.editHelp')}
      stored={stored}
      problemOf={problemOf}
      whyNot={whyNot}
      onTake={(words) => close(keep(words, read.current), true)}
      onLeave={() => {
        keep(read.current, read.current)
        onClose(true)
      }}
      onBlur={(words) => close(keep(words, read.current), false)}
      onVanish={(words) => {
        const isKept = problemOf(words) === undefined && keep(words, read.current)
        if (!isKept && words !== '' && words !== read.current) rescue(words)
      }}
      onDivide={divide === undefined ? undefined : (words) => close(divide(words, read.current), true)}
    />
  )
}
