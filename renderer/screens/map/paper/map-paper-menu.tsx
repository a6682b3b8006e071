import { Grid3x3, Image, Printer, Sprout } from 'lucide-react'
import type { MapView } from '../../../state/route.ts'
import { useExporter } from '../../../export/use-exporter.ts'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import type { MenuAction } from '../../../ui/menu-item-spec.ts'
import { useText } from '../../../ui/text-context.tsx'
import { WorkingNote } from '../../../ui/working-note.tsx'
import { useListKind } from '../list/use-list-kind.ts'
import { useMapPlace } from '../map-context.tsx'
import { picturesOf } from './pictures-of.ts'

/**
 * What of the map goes on a wall, the matrix and the sheet of the chosen resource or of all, and the view that is looked at as
 * a picture.
 */
export function MapPaperMenu({ view }: { readonly view: MapView }) {
  const { text } = useText()
  const { working, save } = useExporter()
  const { records, chosenId } = useMapPlace()
  const { needs, resources } = records
  const chosen = resources.find(({ id }) => id === chosenId)
  const [listKind] = useListKind()
  const hasMatrix = needs.length > 0 && resources.length > 0
  const sheets: readonly MenuAction[] = [
    {
      id: 'sheets',
      label: text('map-files.allSheets'),
      description: text(resources.length > 0 ? 'map-files.allSheetsHint' : 'map-files.noResources'),
      icon: <Icon of={Sprout} size="small" />,
      isDisabled: resources.length === 0,
      onAction: () => save({ kind: 'asset-sheets', resourceId: null }),
    },
    ...(chosen === undefined
      ? []
      : [
          {
            id: 'sheet',
            label: text('map-files.oneSheet', { code: chosen.code || chosen.title }),
            icon: <Icon of={Sprout} size="small" />,
            onAction: () => save({ kind: 'asset-sheets', resourceId: chosen.id } as const),
          },
        ]),
  ]
  return (
    <>
      <MenuButton
        label={text('map-files.menu')}
        icon={<Icon of={Printer} />}
        // Its name would take the line of the page's title a second one.
        isIconOnly
        placement="bottom end"
        items={[
          {
            kind: 'heading',
            id: 'print',
            label: text('map-files.print'),
            items: [
              {
                id: 'poster',
                label: text('map-files.poster'),
                description: text(hasMatrix ? 'map-files.posterHint' : 'map-files.noMatrix'),
                icon: <Icon of={Grid3x3} size="small" />,
                isDisabled: !hasMatrix,
                onAction: () => save({ kind: 'matrix-poster' }),
              },
              ...sheets,
            ],
          },
          {
            kind: 'heading',
            id: 'pictures',
            label: text('map-files.pictures'),
            items: picturesOf(view, listKind).flatMap((picture) =>
              (['svg', 'png'] as const).map((format) => ({
                id: `${picture}-${format}`,
                label: text(`map-files.format.${format}`, { view: text(`map-files.drawn.${picture}`) }),
                description: text(`map-files.formatHint.${format}`),
                icon: <Icon of={Image} size="small" />,
                onAction: () => save({ kind: 'map-picture', view: picture, format }),
              })),
            ),
          },
        ]}
      />
      <WorkingNote working={working} />
    </>
  )
}
