import { useState } from 'react'
import { importMapTable } from '../../../../shared/doc/commands/import-map.ts'
import { countMapRows } from '../../../../shared/import/plan-map.ts'
import type { MapTableKind } from '../../../../shared/map/tables/map-tables.ts'
import { ListSource } from '../../../lists/list-source.tsx'
import type { ReadList } from '../../../lists/read-list.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { MapImportPreview } from './map-import-preview.tsx'
import { useMapPlan } from './use-map-plan.ts'

interface SheetProps {
  readonly kind: MapTableKind
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Needs, resources or links from a file or pasted cells: first what would come in, then, if one likes it, in it comes. */
export function MapImportSheet({ kind, isOpen, onClose }: SheetProps) {
  const { text } = useText()
  const [list, setList] = useState<ReadList | null>(null)
  function close(): void {
    setList(null)
    onClose()
  }
  if (list !== null)
    return <PreviewSheet {...{ kind, list, isOpen }} onBack={() => setList(null)} onClose={close} />
  return (
    <Sheet title={text(`map.import.title.${kind}`)} isOpen={isOpen} onOpenChange={close} size="medium">
      <ListSource
        help={text(`map.import.help.${kind}`)}
        pasteHelp={text(`map.import.pasteHelp.${kind}`)}
        onRead={setList}
      />
    </Sheet>
  )
}

function PreviewSheet({
  kind,
  list,
  isOpen,
  onBack,
  onClose,
}: SheetProps & { readonly list: ReadList; readonly onBack: () => void }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const planned = useMapPlan(kind, list)
  const { add, update } = countMapRows(planned.plan)
  function write(): void {
    const said = text('map.import.done', { added: add, updated: update })
    if (runWithUndo(said, (context) => importMapTable(context, planned)) !== null) onClose()
  }
  return (
    <Sheet
      title={text('lists.preview')}
      isOpen={isOpen}
      onOpenChange={onClose}
      size="large"
      footer={
        <>
          <Button variant="primary" isDisabled={add + update === 0} onPress={write}>
            {text('map.import.write', { added: add, updated: update })}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {text('lists.another')}
          </Button>
        </>
      }
    >
      <MapImportPreview kind={kind} list={list} plan={planned.plan} />
    </Sheet>
  )
}
