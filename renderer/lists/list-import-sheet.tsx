import { type ReactNode, useState } from 'react'
import { Sheet } from '../ui/sheet.tsx'
import { ListSource } from './list-source.tsx'
import type { ReadList } from './read-list.ts'

/** Where a preview stands, and what leads away from it. */
export interface PreviewPlace {
  readonly list: ReadList
  readonly isOpen: boolean
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
  /** The sheet that shows what would come in: a `ListPreviewSheet`. */
  readonly renderPreview: (place: PreviewPlace) => ReactNode
}) {
  const [list, setList] = useState<ReadList | null>(null)
  function close(): void {
    setList(null)
    onClose()
  }
  if (list !== null) return renderPreview({ list, isOpen, onBack: () => setList(null), onClose: close })
  return (
    <Sheet title={title} isOpen={isOpen} onOpenChange={close} size="medium">
      <ListSource help={help} pasteHelp={pasteHelp} onRead={setList} />
    </Sheet>
  )
}
