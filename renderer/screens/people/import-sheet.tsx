import { useState } from 'react'
import { importPeople } from '../../../shared/doc/commands/import-people.ts'
import { countRows } from '../../../shared/import/plan-people.ts'
import { useUndo } from '../../state/use-undo.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useText } from '../../ui/text-context.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ListSource } from '../../lists/list-source.tsx'
import type { ReadList } from '../../lists/read-list.ts'
import { useImportPlan } from './use-import-plan.ts'

/** A list of people from a file or pasted cells: first what would come in, then, if one likes it, in it comes. */
export function ImportSheet({
  isOpen,
  onOpenChange,
}: {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}) {
  const { text } = useText()
  const [list, setList] = useState<ReadList | null>(null)
  function close(): void {
    setList(null)
    onOpenChange(false)
  }
  if (list !== null)
    return <PreviewSheet list={list} isOpen={isOpen} onBack={() => setList(null)} onClose={close} />
  return (
    <Sheet title={text('people.import')} isOpen={isOpen} onOpenChange={close} size="medium">
      <ListSource help={text('people.importHelp')} pasteHelp={text('people.pasteHelp')} onRead={setList} />
    </Sheet>
  )
}

function PreviewSheet({
  list,
  isOpen,
  onBack,
  onClose,
}: {
  readonly list: ReadList
  readonly isOpen: boolean
  readonly onBack: () => void
  readonly onClose: () => void
}) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const reading = useImportPlan(list)
  const { add, update } = countRows(reading.plan)
  function write(): void {
    const said = text('people.imported', { added: add, updated: update })
    if (runWithUndo(said, (context) => importPeople(context, reading.plan)) !== null) onClose()
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
            {text('people.importWrite', { added: add, updated: update })}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {text('lists.another')}
          </Button>
        </>
      }
    >
      <ImportPreview list={list} reading={reading} />
    </Sheet>
  )
}
