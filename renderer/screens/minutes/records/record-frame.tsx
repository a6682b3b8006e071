import { Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { removeCitedRecord, type CitedKind } from '../../../../shared/doc/commands/cited-records.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { deleteRecordFromText, focusAfterRecord } from '../../../editor/minutes-writer.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMinutesPlace } from '../minutes-context.tsx'
import styles from './record-frame.module.css'

/** Goes from a record back to the text after it. */
export function useLeaveRecord(itemId: Id<'agendaItem'>, recordId: string): () => void {
  const { desk } = useMinutesPlace()
  return () => {
    const editor = desk.editorOf(itemId)
    if (editor !== null && !focusAfterRecord(editor, recordId)) desk.write(itemId)
  }
}

/**
 * The frame of a record in the text: its name in the margin, Esc back to the text, and the way to take it away.
 * `onFinish` is Ctrl+Enter from anywhere inside, `onLeave` is Esc; without them both only go back to the text.
 */
export function RecordFrame({
  kind,
  id,
  itemId,
  label,
  marginLabel,
  isOpen = false,
  onFinish,
  onLeave,
  corner,
  children,
}: {
  readonly kind: CitedKind
  readonly id: string
  readonly itemId: Id<'agendaItem'>
  /** Accessible name of the whole. */
  readonly label: string
  readonly marginLabel: string
  /** Still being worked on: drawn as a sheet on the sheet. */
  readonly isOpen?: boolean | undefined
  readonly onFinish?: (() => void) | undefined
  readonly onLeave?: (() => void) | undefined
  /** A button beside the one that takes the record away; both are there when the record is pointed at or has focus. */
  readonly corner?: ReactNode
  readonly children: ReactNode
}) {
  const { text } = useText()
  const { desk, isReadOnly } = useMinutesPlace()
  const { runWithUndo } = useUndo()
  const leave = useLeaveRecord(itemId, id)

  function onKeyDown(event: KeyboardEvent) {
    // What floats over the page is a child here too, and has an Esc of its own.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (!isInside || event.defaultPrevented || event.nativeEvent.isComposing) return
    const isFinish = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !isFinish) return
    event.preventDefault()
    event.stopPropagation()
    if (isFinish && onFinish !== undefined) onFinish()
    else (onLeave ?? leave)()
  }

  function remove() {
    const editor = desk.editorOf(itemId)
    const stands = editor?.state.doc.children.some((node) => node.attrs.recordId === id) === true
    if (editor !== null && stands) deleteRecordFromText(editor, id)
    else runWithUndo(text('minutes.said.removed'), (context) => removeCitedRecord(context, { kind, id }))
  }

  return (
    <article
      aria-label={label}
      data-record={id}
      className={classNames(styles.frame, styles[kind], isOpen && styles.open)}
    >
      <p className={styles.margin} aria-hidden="true">
        {marginLabel}
      </p>
      <div role="presentation" className={styles.content} onKeyDown={onKeyDown}>
        {children}
      </div>
      {!isReadOnly && (
        <div role="presentation" className={styles.corner} onKeyDown={onKeyDown}>
          {corner}
          <IconButton
            label={text('common.remove', { name: label })}
            icon={<Icon of={Trash2} size="small" />}
            size="small"
            onPress={remove}
          />
        </div>
      )}
    </article>
  )
}

/** Said in place of a record that is not there any more. */
export function MissingRecord({ id, itemId }: { readonly id: string; readonly itemId: Id<'agendaItem'> }) {
  const { text } = useText()
  return (
    <RecordFrame kind="attachment" id={id} itemId={itemId} label={text('minutes.missing')} marginLabel="">
      <p className={styles.missing}>{text('minutes.missing')}</p>
    </RecordFrame>
  )
}
