import { FileDown, FileText, FileUp, Grid2x2, Image, Table } from 'lucide-react'
import { useState } from 'react'
import { posterPapers } from '../../../../shared/export/canvas/poster-sheets.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { documentFormats } from '../../../export/export-job.ts'
import { useExporter } from '../../../export/use-exporter.ts'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import type { MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import { useText } from '../../../ui/text-context.tsx'
import { WorkingNote } from '../../../ui/working-note.tsx'
import { PhotoCardsSheet } from '../pictures/photo-cards-sheet.tsx'
import { CardImportSheet } from './card-import-sheet.tsx'
import { DrawingImportSheet } from './drawing-import-sheet.tsx'

/** The canvas as a file: as it is drawn, as a text with headings, and its cards as a table; and cards that come from one. */
export function FilesMenu({
  canvasId,
  mayWrite,
}: {
  readonly canvasId: Canvas['id']
  readonly mayWrite: boolean
}) {
  const { text } = useText()
  const { working, save } = useExporter()
  const [importing, setImporting] = useState<'list' | 'excalidraw' | 'photos' | null>(null)
  const close = () => setImporting(null)
  const comingIn: MenuItemSpec = {
    kind: 'heading',
    id: 'in',
    label: text('canvas-files.in'),
    items: (['list', 'excalidraw', 'photos'] as const).map((from) => ({
      id: from,
      label: text(`canvas-files.from.${from}`),
      description: text(`canvas-files.fromHint.${from}`),
      icon: <Icon of={FileUp} size="small" />,
      onAction: () => setImporting(from),
    })),
  }
  return (
    <>
      <MenuButton
        label={text('canvas-files.menu')}
        icon={<Icon of={FileDown} />}
        isIconOnly
        placement="bottom end"
        items={[
          {
            kind: 'heading',
            id: 'picture',
            label: text('canvas-files.picture'),
            items: [
              ...(['svg', 'png'] as const).map((format) => ({
                id: format,
                label: text(`map-files.format.${format}`, { view: text('canvas-files.picture') }),
                description: text(`map-files.formatHint.${format}`),
                icon: <Icon of={Image} size="small" />,
                onAction: () => save({ kind: 'canvas-picture', canvasId, format }),
              })),
              ...posterPapers.map((paper) => ({
                id: paper,
                label: text('canvas-files.poster', { paper }),
                description: text('canvas-files.posterHint'),
                icon: <Icon of={Grid2x2} size="small" />,
                onAction: () => save({ kind: 'canvas-poster', canvasId, paper }),
              })),
            ],
          },
          {
            kind: 'heading',
            id: 'outline',
            label: text('canvas-files.outline'),
            items: [
              ...documentFormats.map((format) => ({
                id: format,
                label: text('canvas-files.outlineIn', { format: text(`documents.format.${format}`) }),
                icon: <Icon of={FileText} size="small" />,
                onAction: () => save({ kind: 'canvas-outline', canvasId, format } as const),
              })),
              {
                id: 'csv',
                label: text('canvas-files.tableIn'),
                description: text('canvas-files.csvHint'),
                icon: <Icon of={Table} size="small" />,
                onAction: () => save({ kind: 'canvas-table', canvasId }),
              },
            ],
          },
          ...(mayWrite ? [comingIn] : []),
        ]}
      />
      <WorkingNote working={working} />
      {importing === 'list' && <CardImportSheet canvasId={canvasId} onClose={close} />}
      {importing === 'excalidraw' && <DrawingImportSheet canvasId={canvasId} onClose={close} />}
      {importing === 'photos' && (
        <PhotoCardsSheet canvasId={canvasId} authorId={null} figureIds={[]} onClose={close} />
      )}
    </>
  )
}
