import { type KeyboardEvent, type RefObject, useState } from 'react'
import { addNeed } from '../../../shared/doc/commands/needs.ts'
import { addResource } from '../../../shared/doc/commands/resources.ts'
import { sessionOfNow } from '../../../shared/doc/queries/open-item.ts'
import type { Need } from '../../../shared/model/need.ts'
import type { Resource } from '../../../shared/model/resource.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import type { MapRecordId } from '../../state/route.ts'
import { useQuery } from '../../state/use-records.ts'
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
  const [added, setAdded] = useState('')
  const trimmed = title.trim()

  function problem(): string | undefined {
    if (trimmed.length > titleLength) return text('map.titleTooLong', { limit: titleLength })
    return isAsked && trimmed === '' ? text('map.titleMissing') : undefined
  }
  function submit(): void {
    const isFine = trimmed !== '' && trimmed.length <= titleLength
    setIsAsked(!isFine)
    const made = isFine ? add(trimmed) : null
    if (made !== null) {
      setTitle('')
      setAdded(text('map.added', { code: made.code, title: made.title }))
      onAdded(made.id)
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
      <output className={styles.added}>{added}</output>
    </Paper>
  )
}

function useAdd(kind: QuickKind): (title: string) => Need | Resource | null {
  const run = useRun()
  const raisedInSessionId = useQuery(sessionOfNow)
  return (title) => {
    return kind === 'need'
      ? run((context) => addNeed(context, { title, raisedInSessionId }))
      : run((context) => addResource(context, { title, kind: 'services', nature: 'intangible' }))
  }
}
