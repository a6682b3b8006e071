import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { ComboBox } from './combo-box.tsx'
import { isFocusLost } from './focus-lost.ts'
import type { Option } from './option.ts'
import { SuggestField } from './suggest-field.tsx'
import { Tag } from './tag.tsx'
import styles from './tags-field.module.css'

interface TagsFieldProps {
  readonly label: string
  /** What the field for one more is called. */
  readonly addLabel: string
}

/** Several short texts, each a tag; one more by writing it, or by taking what was written elsewhere before. */
export function TextTagsField({
  label,
  addLabel,
  tags,
  onChange,
  suggestions,
}: TagsFieldProps & {
  readonly tags: readonly string[]
  readonly onChange: (tags: string[]) => void
  readonly suggestions: readonly string[]
}) {
  const [typed, setTyped] = useState('')
  // A new field for each tag: one that is emptied while it has focus would open its list over the page.
  const [round, setRound] = useState(0)
  function add(text: string): void {
    const tag = text.trim()
    setTyped('')
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag])
  }
  function addAndGoOn(text: string): void {
    add(text)
    setRound(round + 1)
  }
  return (
    <TagGroup
      label={label}
      tags={tags.map((tag) => ({ id: tag, label: tag }))}
      onRemove={(gone) => onChange(tags.filter((tag) => tag !== gone))}
    >
      <SuggestField
        key={round}
        label={addLabel}
        isLabelHidden
        placeholder={addLabel}
        value={typed}
        onChange={setTyped}
        onPick={addAndGoOn}
        onSubmit={addAndGoOn}
        // What is written is not lost because one went on without Enter.
        onBlur={() => add(typed)}
        suggestions={suggestions.filter((suggestion) => !tags.includes(suggestion))}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field before it had focus.
        autoFocus={round > 0}
      />
    </TagGroup>
  )
}

/** Several of the things there are, each a tag; one more out of the list. */
export function PickTagsField<Id extends string>({
  label,
  addLabel,
  chosenIds,
  onChange,
  options,
  whyNot = null,
}: TagsFieldProps & {
  readonly chosenIds: readonly Id[]
  readonly onChange: (ids: Id[]) => void
  readonly options: readonly Option<Id>[]
  /** Why nothing can be chosen or taken off now; null when it can. */
  readonly whyNot?: string | null
}) {
  // A new field for each choice: it begins empty again.
  const [round, setRound] = useState(0)
  const chosen = new Set(chosenIds)
  return (
    <TagGroup
      label={label}
      tags={options.filter(({ id }) => chosen.has(id))}
      onRemove={whyNot === null ? (gone) => onChange(chosenIds.filter((id) => id !== gone)) : null}
    >
      <ComboBox
        key={round}
        label={addLabel}
        isLabelHidden
        placeholder={addLabel}
        description={whyNot ?? undefined}
        isReadOnly={whyNot !== null}
        value={null}
        onChange={(id) => {
          if (id === null) return
          setRound(round + 1)
          onChange([...chosenIds, id])
        }}
        options={options.filter(({ id }) => !chosen.has(id))}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field before it had focus.
        autoFocus={round > 0}
      />
    </TagGroup>
  )
}

function TagGroup({
  label,
  tags,
  onRemove,
  children,
}: {
  readonly label: string
  readonly tags: readonly Option[]
  /** null where none can be taken off. */
  readonly onRemove: ((id: string) => void) | null
  readonly children: ReactNode
}) {
  const labelId = useId()
  const group = useRef<HTMLFieldSetElement>(null)
  const leaving = useRef<{ readonly id: string; readonly index: number } | null>(null)
  useLayoutEffect(() => {
    const gone = leaving.current
    if (gone === null || tags.some(({ id }) => id === gone.id)) return
    leaving.current = null
    if (!isFocusLost()) return
    // The tag that comes after it, as one takes away one after the other; the field where there is none left.
    const buttons = [...(group.current?.querySelectorAll<HTMLElement>('li button') ?? [])]
    const next = buttons[gone.index] ?? buttons.at(-1) ?? group.current?.querySelector('input')
    next?.focus()
  }, [tags])
  return (
    <fieldset ref={group} aria-labelledby={labelId} className={styles.group}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      {tags.length > 0 && (
        <ul className={styles.tags}>
          {tags.map((tag, index) => (
            <li key={tag.id} className={styles.tag}>
              <Tag
                label={tag.label}
                onRemove={
                  onRemove === null
                    ? undefined
                    : () => {
                        leaving.current = { id: tag.id, index }
                        onRemove(tag.id)
                      }
                }
              />
            </li>
          ))}
        </ul>
      )}
      {children}
    </fieldset>
  )
}
