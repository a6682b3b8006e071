import { FileDown, FileSpreadsheet, FileUp, Sheet } from 'lucide-react'
import { useState } from 'react'
import { type MapTableKind, mapTableKinds } from '../../../../shared/map/tables/map-tables.ts'
import { useExporter } from '../../../export/use-exporter.ts'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { WorkingNote } from '../../../ui/working-note.tsx'
import { MapImportSheet } from './map-import-sheet.tsx'

/** What goes to a spreadsheet and comes back from one: needs, resources, links. */
export function MapSheetsMenu() {
  const { text } = useText()
  const { working, save } = useExporter()
  const [importing, setImporting] = useState<MapTableKind | null>(null)
  return (
    <>
      <MenuButton
        label={text('map.sheets.title')}
        icon={<Icon of={FileSpreadsheet} />}
        variant="quiet"
        placement="bottom end"
        isPending={working !== null}
        items={[
          {
            kind: 'heading',
            id: 'in',
            label: text('map.sheets.in'),
            items: mapTableKinds.map((kind) => ({
              id: `in-${kind}`,
              label: text(`map.import.title.${kind}`),
              icon: <Icon of={FileUp} size="small" />,
              onAction: () => setImporting(kind),
            })),
          },
          {
            kind: 'heading',
            id: 'out',
            label: text('map.sheets.out'),
            items: [
              {
                id: 'out-workbook',
                label: text('map-files.workbook'),
                description: text('map-files.workbookHint'),
                icon: <Icon of={Sheet} size="small" />,
                onAction: () => save({ kind: 'map-workbook' }),
              },
              ...mapTableKinds.map((kind) => ({
                id: `out-${kind}`,
                label: text(`documents.saveTable.${kind}`),
                icon: <Icon of={FileDown} size="small" />,
                onAction: () => save({ kind: 'table', table: kind }),
              })),
            ],
          },
        ]}
      />
      <WorkingNote working={working} />
      {importing !== null && <MapImportSheet kind={importing} isOpen onClose={() => setImporting(null)} />}
    </>
  )
}
