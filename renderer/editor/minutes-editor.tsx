import type { Editor } from '@tiptap/core'
import { useEffect, useId, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type * as Y from 'yjs'
import { createObservable } from '../../shared/util/observable.ts'
import type { CitedRecordHooks } from './cited-changes.ts'
import { createMinutesEditor } from './create-minutes-editor.ts'
import type { FinishedDraft } from './draft-lines.ts'
import './editor.css'
import type { LeaveTo } from './minutes-keys.ts'
import type { RecordSlot, RecordSlots } from './record-slots.ts'
import type { SpeakerSource } from './speaker-source.ts'
import { TriggerMenu } from './trigger-menu.tsx'
import type { FindEntries, TriggerMenuState } from './trigger-menu-state.ts'

/** What a `MinutesEditor` takes. Functions may change at every paint; the editor always calls the latest. */
export interface MinutesEditorProps {
  readonly fragment: Y.XmlFragment
  readonly undoManager: Y.UndoManager
  readonly speakers: SpeakerSource
  readonly slots: RecordSlots
  /** Accessible name of the text box. */
  readonly label: string
  /** Id of the element that says what the text is about. */
  readonly describedBy: string
  /** Accessible name of the menus. */
  readonly menuLabel: string
  /** Shown while the text is empty. */
  readonly placeholder: string
  readonly isEditable: boolean
  readonly findEntries: (editor: Editor, ...match: Parameters<FindEntries>) => ReturnType<FindEntries>
  readonly records: Omit<CitedRecordHooks, 'asOneStep'>
  readonly asOneStep: CitedRecordHooks['asOneStep']
  readonly onLeave: (to: LeaveTo) => void
  /** Enter ended a line that is to become something else. */
  readonly onDraft: (editor: Editor, draft: FinishedDraft) => void
  readonly renderRecord: (slot: RecordSlot) => ReactNode
  /** Gives the editor when it is there, and null when it is gone. */
  readonly onEditor: (editor: Editor | null) => void
}

/** The text of one agenda item. Typing paints nothing of React: only records that come and go do. */
export function MinutesEditor(props: MinutesEditorProps) {
  const { fragment, undoManager, speakers, slots, label, describedBy, placeholder, isEditable } = props
  const element = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  // Another language makes another editor: whoever was typing goes on typing where they were.
  const typingAt = useRef<{ readonly from: number; readonly to: number } | null>(null)
  const listId = useId()
  const menu = useMemo(() => createObservable<TriggerMenuState | null>(null), [])
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (element.current === null) return undefined
    const made = createMinutesEditor({
      element: element.current,
      fragment,
      undoManager,
      speakers,
      slots,
      menu,
      menuListId: listId,
      findEntries: (match) =>
        editor.current === null ? [] : latest.current.findEntries(editor.current, match),
      records: {
        asOneStep: (run) => latest.current.asOneStep(run),
        onRemoved: (cited) => latest.current.records.onRemoved(cited),
        onAdded: (cited) => latest.current.records.onAdded(cited),
        canPaste: (cited) => latest.current.records.canPaste(cited),
      },
      drafts: {
        onFinish(draft) {
          if (editor.current !== null) latest.current.onDraft(editor.current, draft)
        },
      },
      keys: { onEnterRecord: slots.enter, onLeave: (to) => latest.current.onLeave(to) },
      attributes: {
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-placeholder': placeholder,
        ...(!isEditable && { 'aria-readonly': 'true', tabindex: '0' }),
      },
      isEditable,
    })
    editor.current = made
    if (typingAt.current !== null && isEditable) {
      made.commands.setTextSelection(typingAt.current)
      made.view.focus()
    }
    slots.markDrawn()
    latest.current.onEditor(made)
    return () => {
      editor.current = null
      const { from, to } = made.state.selection
      typingAt.current = made.isFocused ? { from, to } : null
      latest.current.onEditor(null)
      made.destroy()
    }
  }, [fragment, undoManager, speakers, slots, menu, listId, label, describedBy, placeholder, isEditable])

  return (
    <>
      <div ref={element} className="minutes-editor" />
      <RecordPlaces slots={slots} renderRecord={props.renderRecord} />
      <TriggerMenu
        menu={menu}
        listId={listId}
        label={props.menuLabel}
        onPick={(index) => pickEntry(editor.current, menu, index)}
      />
    </>
  )
}

function pickEntry(
  editor: Editor | null,
  menu: ReturnType<typeof createObservable<TriggerMenuState | null>>,
  index: number,
): void {
  const state = menu.get()
  if (editor === null || state === null) return
  menu.set({ ...state, activeIndex: index })
  // Choosing by pointer is choosing by key.
  editor.view.someProp('handleKeyDown', (handle) =>
    handle(editor.view, new KeyboardEvent('keydown', { key: 'Enter' })),
  )
}

function RecordPlaces({
  slots,
  renderRecord,
}: {
  readonly slots: RecordSlots
  readonly renderRecord: (slot: RecordSlot) => ReactNode
}) {
  const all = useSyncExternalStore(slots.all.subscribe, slots.all.get)
  return all.map((slot) =>
    createPortal(
      <RecordPlace slot={slot} slots={slots}>
        {renderRecord(slot)}
      </RecordPlace>,
      slot.element,
      slot.key,
    ),
  )
}

function RecordPlace({
  slot,
  slots,
  children,
}: {
  readonly slot: RecordSlot
  readonly slots: RecordSlots
  readonly children: ReactNode
}) {
  useEffect(() => slots.drawn(slot), [slot, slots])
  return children
}
