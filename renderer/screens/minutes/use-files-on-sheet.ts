import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { addAttachment } from '../../../shared/doc/commands/attachments.ts'
import type { AttachedFile } from '../../../shared/model/attached-file.ts'
import type { Id } from '../../../shared/model/id.ts'
import { titleOfFile } from '../../attachments/attachment-words.ts'
import { useAttachmentFiles } from '../../attachments/use-attachment-files.ts'
import { appendRecord, placeRecordAtCursor } from '../../editor/minutes-writer.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useRun } from '../../state/use-run.ts'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useMinutesPlace } from './minutes-context.tsx'

/** What the sheet does with files that are dropped or pasted on it. */
export interface FilesOnSheet {
  readonly working: string | null
  /** Files are being held over the sheet. */
  readonly isOver: boolean
  /** For the element of the sheet. They act before the editor does, which would take a photo for text. */
  readonly handlers: {
    readonly onDragOverCapture: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDropCapture: (event: DragEvent) => void
    readonly onPasteCapture: (event: ClipboardEvent) => void
  }
}

/** Files dropped or pasted on an item stand in its text; elsewhere on the sheet they are attachments of the session. */
export function useFilesOnSheet(): FilesOnSheet {
  const { session } = useTavolo()
  const { sessionId, desk, isReadOnly } = useMinutesPlace()
  const { text } = useText()
  const toasts = useToasts()
  const run = useRun()
  const files = useAttachmentFiles()
  const [isOver, setIsOver] = useState(false)

  function attach(file: AttachedFile, agendaItemId: Id<'agendaItem'> | null) {
    const title = titleOfFile(file.name, text('attachments.newPhoto'))
    const input = { sessionId, agendaItemId, title, file, isPublished: false }
    const made = session.undo.asOneStep(() => {
      const added = run((context) => addAttachment(context, input))
      const editor = agendaItemId === null ? null : desk.editorOf(agendaItemId)
      if (added === null || editor === null) return added
      const place = editor.isFocused ? placeRecordAtCursor : appendRecord
      place(editor, { kind: 'attachment', id: added.id })
      return added
    })
    if (made !== null) toasts.show({ text: text('attachments.fileAdded', { name: file.name }), tone: 'good' })
  }

  function take(list: readonly File[], target: EventTarget | null) {
    const itemId =
      target instanceof Element ? target.closest<HTMLElement>('[data-item]')?.dataset.item : undefined
    void files.keepAll(list, (file) => attach(file, (itemId ?? null) as Id<'agendaItem'> | null))
  }

  const handlers: FilesOnSheet['handlers'] = {
    onDragOverCapture(event) {
      if (isReadOnly || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setIsOver(true)
    },
    onDragLeave(event) {
      const isInside =
        event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
      if (!isInside) setIsOver(false)
    },
    onDropCapture(event) {
      setIsOver(false)
      const list = attachable([...event.dataTransfer.files])
      if (isReadOnly || list.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      take(list, event.target)
    },
    onPasteCapture(event) {
      const list = attachable([...event.clipboardData.files])
      // What is copied in an office comes as text and as its picture: the text is meant.
      if (isReadOnly || list.length === 0 || event.clipboardData.types.includes('text/plain')) return
      event.preventDefault()
      event.stopPropagation()
      take(list, event.target)
    },
  }
  return { working: files.working, isOver, handlers }
}

/** Whole tavoli that are dropped are opened, by who listens to the window; they are no attachments. */
function attachable(files: readonly File[]): File[] {
  return files.filter(({ name }) => !/\.(tavolo|json)$/i.test(name))
}
