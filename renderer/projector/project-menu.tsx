import { Presentation } from 'lucide-react'
import { canvasOutline } from '../../shared/doc/queries/canvas-outline.ts'
import type { Canvas } from '../../shared/model/canvas.ts'
import { useActions } from '../actions/use-actions.ts'
import { useRoomPart } from '../sharing/use-room.ts'
import { useQuery } from '../state/use-records.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { useText } from '../ui/text-context.tsx'
import { zoneBeside } from './projected.ts'
import { useProjector } from './projector-context.tsx'

/** «Proietta»: what of a canvas the room sees on the wall, and step by step its zones. */
export function ProjectMenu({ canvasId }: { readonly canvasId: Canvas['id'] }) {
  const { text } = useText()
  const { projected, project, putAway } = useProjector()
  const zones = (useQuery(canvasOutline, canvasId)?.zones ?? []).flatMap(({ zone }) => zone ?? [])
  const isOpened = useRoomPart((room) => (room?.opened ?? null) !== null)
  const isOn = projected?.canvasId === canvasId
  function step(direction: 1 | -1): void {
    const ids = zones.map(({ id }) => id)
    const zoneId = zoneBeside(projected ?? { canvasId, kind: 'board' }, ids, direction)
    project(zoneId === null ? { canvasId, kind: 'board' } : { canvasId, kind: 'zone', zoneId })
  }
  useActions([
    {
      id: 'projector.toggle',
      label: text(isOn ? 'projector.putAway' : 'projector.project'),
      keys: ['F11'],
      run: () => (isOn ? putAway() : project({ canvasId, kind: 'board' })),
    },
    {
      id: 'projector.next',
      label: text('projector.nextZone'),
      keys: ['Mod+PageDown'],
      isEnabled: isOn && zones.length > 0,
      run: () => step(1),
    },
    {
      id: 'projector.before',
      label: text('projector.zoneBefore'),
      keys: ['Mod+PageUp'],
      isEnabled: isOn && zones.length > 0,
      run: () => step(-1),
    },
  ])
  return (
    <MenuButton
      label={text('projector.project')}
      icon={<Icon of={Presentation} />}
      isIconOnly
      placement="bottom end"
      items={[
        { id: 'board', label: text('projector.board'), onAction: () => project({ canvasId, kind: 'board' }) },
        {
          id: 'question',
          label: text('projector.question'),
          onAction: () => project({ canvasId, kind: 'question' }),
        },
        { id: 'time', label: text('projector.time'), onAction: () => project({ canvasId, kind: 'time' }) },
        ...(isOpened
          ? [
              {
                id: 'door',
                label: text('projector.door'),
                onAction: () => project({ canvasId, kind: 'door' }),
              },
            ]
          : []),
        ...(zones.length === 0
          ? []
          : [
              {
                kind: 'heading' as const,
                id: 'zones',
                label: text('projector.zones'),
                items: zones.map(({ id, label }) => ({
                  id,
                  label,
                  onAction: () => project({ canvasId, kind: 'zone', zoneId: id }),
                })),
              },
            ]),
        ...(isOn
          ? [
              { kind: 'separator' as const, id: 'line' },
              { id: 'away', label: text('projector.putAway'), onAction: putAway },
            ]
          : []),
      ]}
    />
  )
}
