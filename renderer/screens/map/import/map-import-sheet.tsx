import { importMapTable } from '../../../../shared/doc/commands/import-map.ts'
import { countMapRows } from '../../../../shared/import/plan-map.ts'
import type { MapTableKind } from '../../../../shared/map/tables/map-tables.ts'
import { ListImportSheet, type PreviewPlace } from '../../../lists/list-import-sheet.tsx'
import { ListPreview } from '../../../lists/list-preview.tsx'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import { MapImportPreview } from './map-import-preview.tsx'
import { useMapPlan } from './use-map-plan.ts'

/** Needs, resources or links that come in from a list. */
export function MapImportSheet({
  kind,
  isOpen,
  onClose,
}: {
  readonly kind: MapTableKind
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { text } = useText()
  return (
    <ListImportSheet
      title={text(`map.import.title.${kind}`)}
      help={text(`map.import.help.${kind}`)}
      pasteHelp={text(`map.import.pasteHelp.${kind}`)}
      isOpen={isOpen}
      onClose={onClose}
      renderPreview={(place) => <MapListPreview kind={kind} place={place} />}
    />
  )
}

function MapListPreview({ kind, place }: { readonly kind: MapTableKind; readonly place: PreviewPlace }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const planned = useMapPlan(kind, place.list)
  const { add, update } = countMapRows(planned.plan)
  function write(): void {
    const said = text('map.import.done', { added: add, updated: update })
    if (runWithUndo(said, (context) => importMapTable(context, planned)) !== null) place.onClose()
  }
  return (
    <ListPreview
      place={place}
      writeLabel={text('map.import.write', { added: add, updated: update })}
      isNothingNew={add + update === 0}
      onWrite={write}
    >
      <MapImportPreview kind={kind} list={place.list} plan={planned.plan} />
    </ListPreview>
  )
}
