import { useEffect, useRef, useState } from 'react'
import { type CoActivity, coActivityLevels } from '../../../../shared/model/co-activity.ts'
import { textLength } from '../../../../shared/model/text-lengths.ts'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { OrganizationsField } from '../card/organizations-field.tsx'
import { FieldsInPlace } from '../fields-in-place.tsx'

/** What is written of who takes part. */
export type CoActivityDraft = Pick<CoActivity, 'organizationIds' | 'level' | 'text'>

/** Writes who takes part, at what level and in which words; Ctrl+Enter keeps it, Esc leaves it as it was. */
export function CoActivityForm({
  label,
  initial,
  submitLabel,
  onSubmit,
  onCancel,
  onRemove,
}: {
  readonly label: string
  readonly initial: CoActivityDraft
  readonly submitLabel: string
  readonly onSubmit: (draft: CoActivityDraft) => void
  readonly onCancel: () => void
  /** Without it there is nothing to take away yet. */
  readonly onRemove?: (() => void) | undefined
}) {
  const { text } = useText()
  const [organizationIds, setOrganizationIds] = useState(initial.organizationIds)
  const [level, setLevel] = useState(initial.level)
  const [words, setWords] = useState(initial.text)
  const form = useRef<HTMLFieldSetElement>(null)
  const isTooLong = words.length > textLength
  const isEmpty = organizationIds.length === 0 && words.trim() === ''
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])
  function submit(): void {
    if (!isEmpty && !isTooLong) onSubmit({ organizationIds, level, text: words.trim() })
  }
  return (
    <FieldsInPlace
      label={label}
      fieldsRef={form}
      submit={{ label: submitLabel, run: submit, isDisabled: isEmpty || isTooLong }}
      cancel={{ label: text('co-activities.cancel'), run: onCancel }}
      remove={onRemove === undefined ? null : { label: text('co-activities.remove'), run: onRemove }}
    >
      <OrganizationsField
        label={text('co-activities.who')}
        addLabel={text('co-activities.addWho')}
        chosenIds={organizationIds}
        onChange={setOrganizationIds}
      />
      <Select
        label={text('co-activities.level')}
        value={level ?? 'none'}
        onChange={(next) => setLevel(next === 'none' ? null : next)}
        options={(['none', ...coActivityLevels] as const).map((id) => ({
          id,
          label: id === 'none' ? text('map.notSaid') : text(`changes.value.coActivityLevel.${id}`),
        }))}
      />
      <TextArea
        label={text('co-activities.what')}
        value={words}
        onChange={setWords}
        onSubmit={submit}
        rows={2}
        errorMessage={isTooLong ? text('co-activities.tooLong', { limit: textLength }) : undefined}
      />
    </FieldsInPlace>
  )
}
