import { shortField } from '../../shared/model/field.ts'
import { textLength, titleLength } from '../../shared/model/text-lengths.ts'
import { TextArea } from '../ui/text-area.tsx'
import { useText } from '../ui/text-context.tsx'
import { TextField } from '../ui/text-field.tsx'
import { acceptText, acceptTitle, useFieldDraft } from './use-field-draft.ts'

/** What a `SavedTextField` and a `SavedTextArea` take. */
export interface SavedTextProps {
  readonly label: string
  readonly description?: string | undefined
  readonly isReadOnly?: boolean | undefined
  readonly stored: string
  /** Is given each text that may be kept, key by key. */
  readonly save: (text: string) => void
}

/** One line that is kept as it is typed. What cannot be kept is said under the field; what was there stays. */
export function SavedTextField({
  isRequired = false,
  onSubmit,
  ...field
}: SavedTextProps & {
  /** A name, a title: never empty. */
  readonly isRequired?: boolean | undefined
  readonly onSubmit?: (() => void) | undefined
}) {
  const accept = isRequired ? acceptTitle(titleLength) : acceptText(titleLength)
  const draft = useSavedDraft(field, accept)
  return <TextField {...draft} isRequired={isRequired} onSubmit={onSubmit} />
}

/** Text of more lines that is kept as it is typed. */
export function SavedTextArea({
  rows = 2,
  ...field
}: SavedTextProps & { readonly rows?: number | undefined }) {
  return <TextArea {...useSavedDraft(field, acceptText(textLength))} rows={rows} />
}

// A list holds at most so many short texts (shared/model/field.ts).
const longestList = 200

/** A list of short texts, one a line, that is kept as it is typed. Empty lines are left out. */
export function SavedListField({
  stored,
  save,
  ...field
}: Omit<SavedTextProps, 'stored' | 'save'> & {
  readonly stored: readonly string[]
  readonly save: (lines: string[]) => void
}) {
  const draft = useSavedDraft(
    { ...field, stored: stored.join('\n'), save: (typed) => save(linesOf(typed)) },
    (typed) => {
      const lines = linesOf(typed)
      const isFine = lines.length <= longestList && lines.every((line) => shortField.safeParse(line).success)
      return isFine ? lines.join('\n') : null
    },
  )
  return <TextArea {...draft} rows={2} />
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function useSavedDraft(
  { stored, save, ...field }: SavedTextProps,
  accept: (typed: string) => string | null,
): Omit<SavedTextProps, 'stored' | 'save'> & {
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly onBlur: () => void
  readonly errorMessage: string | undefined
} {
  const { text } = useText()
  const { isRefused, ...draft } = useFieldDraft({ stored, save, accept })
  const problem = draft.value.trim() === '' ? 'required' : 'too-long'
  return { ...field, ...draft, errorMessage: isRefused ? text(`errors.field.${problem}`) : undefined }
}
