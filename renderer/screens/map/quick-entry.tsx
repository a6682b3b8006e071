import { type KeyboardEvent, type RefObject, useState } from 'react'
import { raiseNeed, raiseResource } from '../../../shared/doc/commands/raise.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import type { MapRecordId } from '../../state/route.ts'
import { useRun } from '../../state/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { Paper } from '../../ui/paper.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './quick-entry.module.css'
import type { QuickKind } from './use-quick-entry.ts'

/** One line, Enter, the next: needs or resources as fast as people say them. Esc ends. */
export function QuickEntry({
  kind,
  field,
  onAdded,
  onClose,
}: {
  readonly kind: QuickKind
  readonly field: RefObject<HTMLInputElement | null>
  readonly onAdded: (id: MapRecordId) => void
  readonly onClose: () => void
}) {
  const { text } = useText()
  const [title, setTitle] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const add = useAdd(kind)
  const trimmed = title.trim()

  function problem(): string | undefined {
    if (trimmed.length > titleLength) return text('map.titleTooLong', { limit: titleLength })
    return isAsked && trimmed === '' ? text('map.titleMissing') : undefined
  }
  function submit(): void {
    const isFine = trimmed !== '' && trimmed.length <= titleLength
    setIsAsked(!isFine)
    const id = isFine ? add(trimmed) : null
    if (id !== null) {
      setTitle('')
      onAdded(id)
    }
    field.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <Paper padding="medium" className={styles.sheet}>
      <TextField
        label={text(`map.quick.${kind}`)}
        description={text('map.quickHelp')}
        value={title}
        onChange={(typed) => {
          setTitle(typed)
          setIsAsked(false)
        }}
        onSubmit={submit}
        onKeyDown={onKeyDown}
        errorMessage={problem()}
        inputRef={field}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the line was opened to be written in.
        autoFocus
        className={styles.title}
      />
      <div className={styles.buttons}>
        <Button variant="primary" onPress={submit}>
          {text('map.add')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {text('map.enough')}
        </Button>
      </div>
    </Paper>
  )
}

function useAdd(kind: QuickKind): (title: string) => MapRecordId | null {
  const run = useRun()
  return (title) => {
    const made =
      kind === 'need'
        ? run((context) => raiseNeed(context, { title, byId: null, raisedInSessionId: null }))
        : run((context) =>
            raiseResource(context, { title, ownerId: null, kind: 'services', nature: 'intangible' }),
          )
    return made?.id ?? null
  }
}
