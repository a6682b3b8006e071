import { GripVertical, Trash2 } from 'lucide-react'
import { useEffect, useRef, type DragEvent, type KeyboardEvent } from 'react'
import { deleteRecord, updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { agendaItemType, type AgendaItem } from '../../../shared/model/agenda-item.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import { acceptTitle, useFieldDraft } from '../../state/use-field-draft.ts'
import { useRun } from '../../state/use-run.ts'
import { useUndo } from '../../state/use-undo.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.tsx'
import type { AgendaOrder } from './use-agenda-order.ts'
import styles from './agenda.module.css'

const acceptTopic = acceptTitle(titleLength)

interface AgendaRowProps {
  readonly item: AgendaItem
  readonly place: { readonly index: number; readonly startsAt: string | null }
  readonly isReadOnly: boolean
  /** Just added: the topic is selected, so that typing replaces it. */
  readonly isFresh: boolean
  /** Enter in the minutes of the last item. */
  readonly onNext: (() => void) | undefined
  /** Escape in an item that was just added and has no words yet: it was one too many. */
  readonly onWithdraw: () => void
  readonly order: AgendaOrder
}

/** An item of the agenda: its number, topic, minutes, when it would start. Enter goes on to the minutes, then to the next item. */
export function AgendaRow({ item, place, isReadOnly, isFresh, onNext, onWithdraw, order }: AgendaRowProps) {
  const row = useRef<HTMLLIElement>(null)
  const isLast = onNext !== undefined

  function moveByKeys(event: KeyboardEvent) {
    if (isReadOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const focused = document.activeElement
    order.moveBy(item.id, event.key === 'ArrowUp' ? -1 : 1)
    // Moving the row in the page may take focus from it.
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && document.activeElement !== focused) focused.focus()
    })
  }

  function dragOver(event: DragEvent) {
    if (order.draggedId === null || row.current === null) return
    event.preventDefault()
    const { top, height } = row.current.getBoundingClientRect()
    order.dragOver(item.id, event.clientY < top + height / 2 ? 'upper' : 'lower')
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from its fields.
    <li
      ref={row}
      className={classNames(
        styles.row,
        order.draggedId === item.id && styles.dragged,
        order.dropPlace?.beforeId === item.id && styles.dropBefore,
        order.dropPlace?.beforeId === null && isLast && styles.dropAfter,
      )}
      onKeyDown={moveByKeys}
      onDragOver={dragOver}
      onDrop={(event) => {
        event.preventDefault()
        order.drop()
      }}
    >
      {!isReadOnly && (
        <span
          className={styles.handle}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            if (row.current !== null) event.dataTransfer.setDragImage(row.current, 16, 16)
            order.startDrag(item.id)
          }}
          onDragEnd={order.endDrag}
        >
          <Icon of={GripVertical} />
        </span>
      )}
      <span className={styles.itemNumber}>{place.index + 1}.</span>
      <Topic
        item={item}
        number={place.index + 1}
        isReadOnly={isReadOnly}
        isFresh={isFresh}
        onWithdraw={onWithdraw}
        onSubmit={() => row.current?.querySelector<HTMLInputElement>('input[inputmode]')?.focus()}
      />
      <span className={styles.startsAt}>{place.startsAt}</span>
      <Minutes item={item} number={place.index + 1} isReadOnly={isReadOnly} onNext={onNext} />
      {!isReadOnly && <RemoveButton item={item} number={place.index + 1} />}
    </li>
  )
}

interface FieldProps {
  readonly item: AgendaItem
  readonly number: number
  readonly isReadOnly: boolean
}

function Topic({
  item,
  number,
  isReadOnly,
  isFresh,
  onWithdraw,
  onSubmit,
}: FieldProps & {
  readonly isFresh: boolean
  readonly onWithdraw: () => void
  readonly onSubmit: () => void
}) {
  const { text } = useText()
  const isUntouched = isFresh && item.topic === text('sessions.newItemTopic', { number })
  const run = useRun()
  const input = useRef<HTMLInputElement>(null)
  const { isRefused, ...draft } = useFieldDraft({
    stored: item.topic,
    save: (topic) =>
      void run((context) => updateRecord(context, agendaItemType, { id: item.id, patch: { topic } })),
    accept: acceptTopic,
  })
  useEffect(() => {
    if (!isFresh) return
    input.current?.focus()
    input.current?.select()
  }, [isFresh])
  return (
    // On its way down, because the field keeps Escape for itself.
    <div
      className={styles.topic}
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape' && isUntouched && draft.value === item.topic) onWithdraw()
      }}
    >
      <TextField
        {...draft}
        label={text('sessions.topicOf', { number })}
        isLabelHidden
        look="bare"
        inputRef={input}
        isReadOnly={isReadOnly}
        errorMessage={isRefused ? text('sessions.topicKept', { count: titleLength }) : undefined}
        onSubmit={onSubmit}
      />
    </div>
  )
}

function Minutes({
  item,
  number,
  isReadOnly,
  onNext,
}: FieldProps & { readonly onNext: (() => void) | undefined }) {
  const { text } = useText()
  const run = useRun()
  return (
    <div
      className={styles.minutes}
      // On its way down, because the field keeps Enter for itself.
      onKeyDownCapture={(event) => {
        if (event.key === 'Enter' && !event.altKey) onNext?.()
      }}
    >
      <NumberField
        label={text('sessions.minutesOf', { number })}
        isLabelHidden
        value={item.plannedMinutes}
        min={0}
        max={1440}
        step={5}
        suffix={text('sessions.minutesUnit')}
        isReadOnly={isReadOnly}
        onChange={(plannedMinutes) =>
          void run((context) =>
            updateRecord(context, agendaItemType, { id: item.id, patch: { plannedMinutes } }),
          )
        }
      />
    </div>
  )
}

function RemoveButton({ item, number }: { readonly item: AgendaItem; readonly number: number }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  return (
    <IconButton
      label={text('sessions.removeItem', { number, topic: item.topic })}
      icon={<Icon of={Trash2} />}
      onPress={() =>
        runWithUndo(text('sessions.itemRemoved', { topic: item.topic }), (context) =>
          deleteRecord(context, agendaItemType, item.id),
        )
      }
    />
  )
}
