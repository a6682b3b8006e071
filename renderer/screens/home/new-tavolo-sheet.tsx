import { type RefObject, useEffect, useState } from 'react'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import type { Process } from '../../../shared/model/process.ts'
import { processKinds } from '../../../shared/model/process-kinds.ts'
import { Button } from '../../ui/button.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './new-tavolo-sheet.module.css'
import type { Doors } from './use-doors.ts'

/** A blank sheet on which the title of a new tavolo is written. Enter makes it, Esc puts the sheet away. */
export function NewTavoloSheet({
  doors,
  titleField,
  onClose,
}: {
  readonly doors: Doors
  readonly titleField: RefObject<HTMLInputElement | null>
  readonly onClose: () => void
}) {
  const { text } = useText()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<Process['kind']>('co-design')
  const [isAsked, setIsAsked] = useState(false)
  useEffect(() => titleField.current?.focus(), [titleField])
  const length = title.trim().length

  function problem(): string | undefined {
    if (length > titleLength) return text('home.titleTooLong', { length, limit: titleLength })
    return isAsked && length === 0 ? text('home.titleMissing') : undefined
  }
  function create(): void {
    setIsAsked(true)
    if (length > 0 && length <= titleLength) doors.create({ title: title.trim(), kind })
  }
  return (
    <Paper as="li" padding="none" className={styles.sheet}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <TextField
          label={text('home.titleField')}
          value={title}
          onChange={setTitle}
          errorMessage={problem()}
          size="large"
          inputRef={titleField}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose()
          }}
        />
        <Select
          label={text('home.kindField')}
          value={kind}
          onChange={setKind}
          options={processKinds.map((id) => ({ id, label: text(`home.kind.${id}`) }))}
        />
        <div className={styles.buttons}>
          <Button type="submit" variant="primary">
            {text('home.create')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {text('home.leave')}
          </Button>
        </div>
      </form>
    </Paper>
  )
}
