import { importPeople } from '../../../shared/doc/commands/import-people.ts'
import { countRows } from '../../../shared/import/plan-people.ts'
import { ListImportSheet, type PreviewPlace } from '../../lists/list-import-sheet.tsx'
import { ListPreview } from '../../lists/list-preview.tsx'
import { useUndo } from '../../state/use-undo.ts'
import { useText } from '../../ui/text-context.tsx'
import { ImportPreview } from './import-preview.tsx'
import { useImportPlan } from './use-import-plan.ts'

/** A list of people that comes in. */
export function ImportSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { text } = useText()
  return (
    <ListImportSheet
      title={text('people.import')}
      help={text('people.importHelp')}
      pasteHelp={text('people.pasteHelp')}
      isOpen={isOpen}
      onClose={onClose}
      renderPreview={(place) => <PeopleListPreview place={place} />}
    />
  )
}

function PeopleListPreview({ place }: { readonly place: PreviewPlace }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const reading = useImportPlan(place.list)
  const { add, update } = countRows(reading.plan)
  function write(): void {
    const said = text('people.imported', { added: add, updated: update })
    if (runWithUndo(said, (context) => importPeople(context, reading.plan)) !== null) place.onClose()
  }
  return (
    <ListPreview
      place={place}
      writeLabel={text('people.importWrite', { added: add, updated: update })}
      isNothingNew={add + update === 0}
      onWrite={write}
    >
      <ImportPreview list={place.list} reading={reading} />
    </ListPreview>
  )
}
