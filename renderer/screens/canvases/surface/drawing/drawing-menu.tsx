import { MenuAt } from '../../../../ui/menu-at.tsx'
import type { MenuItemSpec } from '../../../../ui/menu-item-spec.ts'
import { useText } from '../../../../ui/text-context.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import type { SurfaceMenu } from '../use-surface-menu.tsx'
import type { PlacedDrawing, Surface } from '../use-surface.ts'
import { thingsAmong } from './drawing-keys.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import { TieByName } from './tie-by-name.tsx'
import { askForName } from './tying-keys.ts'
import type { Drawing } from './use-drawing.ts'

interface OpenedParts {
  readonly surface: Surface
  readonly drawing: Drawing
  readonly desk: () => DrawingDesk
  readonly menu: SurfaceMenu
  readonly locked: Locked
}

/** What is open at a drawing: what can be done with it, or the name of what a line shall be tied to. */
export function OpenedAtDrawing({ surface, drawing, desk, menu, locked }: OpenedParts) {
  const { text } = useText()
  const { opened } = menu
  const at = opened?.kind === 'menu' ? surface.findDrawing(opened.id) : null
  if (drawing.named !== null) return <TieByName {...{ named: drawing.named, surface, drawing, desk }} />
  if (opened === null || at === null) return null
  return (
    <MenuAt
      anchor={opened.anchor}
      label={text('canvases.outline.menu')}
      items={locked.inMenu(itemsOf(at, { text, desk, menu }), at.id)}
      onClose={() => {
        menu.close()
        const now = desk()
        if (now.surface.writing === null && now.drawing.named === null) now.goTo(at.id)
      }}
    />
  )
}

function itemsOf(
  drawing: PlacedDrawing,
  {
    text,
    desk,
    menu,
  }: Pick<OpenedParts, 'desk' | 'menu'> & { readonly text: ReturnType<typeof useText>['text'] },
): MenuItemSpec[] {
  const { id } = drawing
  const isLine = drawing.kind === 'line'
  const canBeWritten = isLine || drawing.placed.figure.form !== 'stroke'
  const ends: MenuItemSpec[] = isLine
    ? [
        {
          id: 'lead-from',
          label: text('drawing.lead.from'),
          keys: 'Shift+L',
          onAction: () => askForName(desk(), id, 'from'),
        },
        {
          id: 'lead-to',
          label: text('drawing.lead.to'),
          keys: 'L',
          onAction: () => askForName(desk(), id, 'to'),
        },
      ]
    : [{ id: 'tie', label: text('drawings.tieTo'), keys: 'L', onAction: () => askForName(desk(), id) }]
  return [
    ...(canBeWritten
      ? [
          {
            id: 'edit',
            label: text(`drawing.write.${isLine ? 'line' : drawing.placed.figure.form}`),
            keys: 'Enter',
            onAction: () =>
              desk().surface.setWriting(
                isLine ? { kind: 'line', id: drawing.id } : { kind: 'figure', id: drawing.id },
              ),
          },
        ]
      : []),
    ...ends,
    { kind: 'separator', id: 'things' },
    ...menu.thingsOf(id),
    { kind: 'separator', id: 'line' },
    {
      id: 'remove',
      label: text('canvases.outline.remove'),
      keys: 'Delete',
      isDanger: true,
      onAction() {
        const { surface, drawingDeeds } = desk()
        drawingDeeds.remove(thingsAmong(surface, surface.idsWith(id)))
      },
    },
  ]
}
