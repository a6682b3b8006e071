import { useEffect, useRef, useState } from 'react'
import { fewestResources } from '../../../../shared/doc/connections.ts'
import { textLength, titleLength } from '../../../../shared/model/text-lengths.ts'
import { itemLabel } from '../../../../shared/map/words/item-label.ts'
import { PickTagsField } from '../../../ui/tags-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { FieldsInPlace } from '../fields-in-place.tsx'
import { useMapPlace } from '../map-context.tsx'
import styles from './connect.module.css'
import type { ActionDraft } from './use-connect-deeds.ts'

/** Writes an action: its name, which resources it puts together, which needs it is for. Enter keeps it, Esc lets it be. */
export function ActionForm({
  label,
  initial,
  submitLabel,
  onSubmit,
  onCancel,
  onRemove,
}: {
  readonly label: string
  readonly initial: ActionDraft
  readonly submitLabel: string
  readonly onSubmit: (draft: ActionDraft) => void
  readonly onCancel: () => void
  /** Without it there is nothing to take away yet. */
  readonly onRemove?: (() => void) | undefined
}) {
  const { text } = useText()
  const { needs, resources } = useMapPlace().records
  const [draft, setDraft] = useState(initial)
  const [isAsked, setIsAsked] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFieldSetElement>(null)
  const title = draft.title.trim()
  const isFew = draft.resourceIds.length < fewestResources
  const isNoteLong = draft.note.length > textLength
  const titleProblem = problemOfTitle()
  useEffect(() => name.current?.focus(), [])
  function problemOfTitle(): string | undefined {
    if (title.length > titleLength) return text('connect.form.titleTooLong', { limit: titleLength })
    return isAsked && title === '' ? text('connect.form.titleMissing') : undefined
  }
  function submit(): void {
    setIsAsked(true)
    if (title === '') name.current?.focus()
    if (title === '' || title.length > titleLength || isFew || isNoteLong) return
    onSubmit({ ...draft, title, note: draft.note.trim() })
  }
  return (
    <FieldsInPlace
      label={label}
      fieldsRef={form}
      submit={{ label: submitLabel, run: submit }}
      cancel={{ label: text('connect.form.cancel'), run: onCancel }}
      remove={onRemove === undefined ? null : { label: text('connect.form.remove'), run: onRemove }}
    >
      <TextField
        inputRef={name}
        label={text('connect.form.title')}
        value={draft.title}
        onChange={(next) => setDraft({ ...draft, title: next })}
        onSubmit={submit}
        errorMessage={titleProblem}
      />
      <div className={styles.parts}>
        <div>
          <PickTagsField
            label={text('connect.form.resources')}
            addLabel={text('connect.form.addResource')}
            chosenIds={draft.resourceIds}
            onChange={(resourceIds) => setDraft({ ...draft, resourceIds })}
            options={resources.map((item) => ({ id: item.id, label: itemLabel(item) }))}
          />
          {isFew && (
            <p className={isAsked ? styles.problem : styles.help}>{text('connect.form.fewResources')}</p>
          )}
        </div>
        <PickTagsField
          label={text('connect.form.needs')}
          addLabel={text('connect.form.addNeed')}
          chosenIds={draft.needIds}
          onChange={(needIds) => setDraft({ ...draft, needIds })}
          options={needs.map((item) => ({ id: item.id, label: itemLabel(item) }))}
        />
      </div>
      <TextArea
        label={text('connect.form.note')}
        value={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
        onSubmit={submit}
        rows={2}
        errorMessage={isNoteLong ? text('connect.form.noteTooLong', { limit: textLength }) : undefined}
      />
    </FieldsInPlace>
  )
}
