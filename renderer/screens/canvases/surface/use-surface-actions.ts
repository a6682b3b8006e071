import { useActions } from '../../../actions/use-actions.ts'
import { useFacilitates } from '../../../timer/use-facilitates.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { Locked } from '../locks/use-locked.ts'
import { cardActions } from '../card-actions.ts'
import { zoomStep } from './surface-tools.tsx'
import type { SurfaceDeed } from './use-surface-keys.ts'

/** What can be done on the surface, for the keys help and the palette; keys of a card are heard by the board itself. */
export function useSurfaceActions({
  mayWrite,
  locked,
  current,
  onAdd,
  onFit,
  onZoom,
  onDeed,
}: {
  readonly mayWrite: boolean
  readonly locked: Locked
  /** The card where one is. */
  readonly current: string | null
  readonly onAdd: () => void
  readonly onFit: () => void
  readonly onZoom: (times: number) => void
  readonly onDeed: (deed: SurfaceDeed, id: string) => void
}): void {
  const { text } = useText()
  const facilitates = useFacilitates()
  const group = text('canvases.surface.title')
  const deed = (id: string, entry: { label: string; keys: string[]; deed: SurfaceDeed }) => ({
    id: `canvases.${id}`,
    label: entry.label,
    keys: entry.keys,
    isHeardInPlace: true,
    group,
    isEnabled: mayWrite && current !== null,
    whyNot: locked.whyDeed(entry.deed),
    run: () => {
      if (current !== null) onDeed(entry.deed, current)
    },
  })
  useActions([
    {
      id: 'canvases.add',
      label: text('canvases.outline.add'),
      keys: ['N', 'Alt+N'],
      isEnabled: mayWrite,
      whyNot: locked.why('add'),
      run: onAdd,
    },
    { id: 'canvases.fit', label: text('canvases.surface.fit'), keys: ['0'], group, run: onFit },
    {
      id: 'canvases.nearer',
      label: text('canvases.surface.nearer'),
      keys: ['+', 'Mod++'],
      group,
      run: () => onZoom(zoomStep),
    },
    {
      id: 'canvases.farther',
      label: text('canvases.surface.farther'),
      keys: ['-', 'Mod+-'],
      group,
      run: () => onZoom(1 / zoomStep),
    },
    deed('edit', { label: text('canvases.outline.edit'), keys: ['Enter'], deed: { kind: 'edit' } }),
    ...cardActions(text, facilitates).map(({ id, ...entry }) => deed(id, entry)),
  ])
}
