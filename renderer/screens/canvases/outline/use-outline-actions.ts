import { useActions } from '../../../actions/use-actions.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { OutlineDeed } from './outline-keys.ts'

/** «Aggiungi cartoncino» by its key anywhere on the screen, and the keys of the lines for the keys help. */
export function useOutlineActions({
  mayWrite,
  isOnLine,
  onAdd,
  onDeed,
}: {
  readonly mayWrite: boolean
  /** Focus is on a line: the outline listens to its keys itself, so that they mean nothing elsewhere. */
  readonly isOnLine: boolean
  readonly onAdd: () => void
  readonly onDeed: (deed: OutlineDeed) => void
}): void {
  const { text } = useText()
  const isEnabled = mayWrite && isOnLine
  const group = text('canvases.outline.keys')
  const deed = (id: string, entry: { label: string; keys: string[]; deed: OutlineDeed }) => ({
    id: `canvases.${id}`,
    label: entry.label,
    keys: entry.keys,
    group,
    isEnabled,
    run: () => onDeed(entry.deed),
  })
  useActions([
    {
      id: 'canvases.add',
      label: text('canvases.outline.add'),
      keys: ['N', 'Alt+N'],
      isEnabled: mayWrite,
      run: onAdd,
    },
    deed('edit', { label: text('canvases.outline.write'), keys: ['Enter'], deed: { kind: 'edit' } }),
    deed('details', { label: text('canvases.outline.info'), keys: ['D'], deed: { kind: 'details' } }),
    deed('gather', { label: text('canvases.outline.gather'), keys: ['R'], deed: { kind: 'gather' } }),
    deed('move', {
      label: text('canvases.outline.moveTo'),
      keys: ['1'],
      deed: { kind: 'move', number: 1 },
    }),
    deed('up', {
      label: text('canvases.moveUp'),
      keys: ['Alt+ArrowUp'],
      deed: { kind: 'shift', step: -1 },
    }),
    deed('down', {
      label: text('canvases.moveDown'),
      keys: ['Alt+ArrowDown'],
      deed: { kind: 'shift', step: 1 },
    }),
    deed('remove', {
      label: text('canvases.outline.remove'),
      keys: ['Delete'],
      deed: { kind: 'remove' },
    }),
    deed('toNeed', {
      label: text('from-canvas.toNeed', { count: 1 }),
      keys: ['B'],
      deed: { kind: 'to-map', made: 'need' },
    }),
    deed('toResource', {
      label: text('from-canvas.toResource', { count: 1 }),
      keys: ['S'],
      deed: { kind: 'to-map', made: 'resource' },
    }),
    deed('showOnMap', {
      label: text('from-canvas.goToRecord'),
      keys: ['G'],
      deed: { kind: 'show-on-map' },
    }),
    deed('toMinutes', {
      label: text('from-canvas.toMinutes'),
      keys: ['M'],
      deed: { kind: 'to-minutes' },
    }),
    deed('menu', { label: text('canvases.outline.menu'), keys: ['Shift+F10'], deed: { kind: 'menu' } }),
  ])
}
