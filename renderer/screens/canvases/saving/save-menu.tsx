import { FileText, Image, Save, Table } from 'lucide-react'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { documentFormats } from '../../../export/export-job.ts'
import { useExporter } from '../../../export/use-exporter.ts'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { WorkingNote } from '../../../ui/working-note.tsx'

/** The canvas as a file: as it is drawn, as a text with headings, and its cards as a table. */
export function SaveMenu({ canvasId }: { readonly canvasId: Canvas['id'] }) {
  const { text } = useText()
  const { working, save } = useExporter()
  return (
    <>
      <MenuButton
        label={text('canvas-files.menu')}
        icon={<Icon of={Save} />}
        isIconOnly
        placement="bottom end"
        items={[
          {
            kind: 'heading',
            id: 'picture',
            label: text('canvas-files.picture'),
            items: (['svg', 'png'] as const).map((format) => ({
              id: format,
              label: text(`map-files.format.${format}`, { view: text('canvas-files.picture') }),
              description: text(`map-files.formatHint.${format}`),
              icon: <Icon of={Image} size="small" />,
              onAction: () => save({ kind: 'canvas-picture', canvasId, format }),
            })),
          },
          {
            kind: 'heading',
            id: 'outline',
            label: text('canvas-files.outline'),
            items: documentFormats.map((format) => ({
              id: format,
              label: text('canvas-files.outlineIn', { format: text(`documents.format.${format}`) }),
              description: text(`documents.formatHint.${format}`),
              icon: <Icon of={FileText} size="small" />,
              onAction: () => save({ kind: 'canvas-outline', canvasId, format }),
            })),
          },
          {
            kind: 'heading',
            id: 'table',
            label: text('canvas-files.table'),
            items: [
              {
                id: 'csv',
                label: text('canvas-files.tableIn'),
                description: text('canvas-files.csvHint'),
                icon: <Icon of={Table} size="small" />,
                onAction: () => save({ kind: 'canvas-table', canvasId }),
              },
            ],
          },
        ]}
      />
      <WorkingNote working={working} />
    </>
  )
}
