import { type ReactNode, useState } from 'react'
import { DialogFrame } from '../ui/dialog-frame.tsx'
import { SheetOverlay } from '../ui/sheet-overlay.tsx'
import { ListSource } from './list-source.tsx'
import type { ReadList } from './read-list.ts'

/** Where a preview stands, and what leads away from it. */
export interface PreviewPlace {
  readonly list: ReadList
  /** Takes another list. */
  readonly onBack: () => void
  readonly onClose: () => void
}

/** A list from a file or pasted cells: first what would come in, then, if one likes it, in it comes. */
export function ListImportSheet({
  title,
  help,
  pasteHelp,
  isOpen,
  onClose,
  renderPreview,
}: {
  readonly title: string
  readonly help: string
  readonly pasteHelp: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What would come in: a `ListPreview`. */
  readonly renderPreview: (place: PreviewPlace) => ReactNode
}) {
  const [list, setList] = useState<ReadList | null>(null)
  function close(): void {
    setList(null)
    onClose()
  }
  return (
    <SheetOverlay isOpen={isOpen} onOpenChange={close} size={list === null ? 'medium' : 'large'}>
      {list === null ? (
        <DialogFrame title={title} onClose={close}>
          <ListSource help={help} pasteHelp={pasteHelp} onRead={setList} />
        </DialogFrame>
      ) : (
        renderPreview({ list, onBack: () => setList(null), onClose: close })
      )}
    </SheetOverlay>
  )
}
