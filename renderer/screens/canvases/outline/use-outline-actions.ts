import { useActions } from '../../../actions/use-actions.ts'
import { useFacilitates } from '../../../timer/use-facilitates.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { Locked } from '../locks/use-locked.ts'
import { cardActions } from '../card-actions.ts'
import type { OutlineDeed } from './outline-keys.ts'

/** «Aggiungi cartoncino» by its key anywhere on the screen, and the keys of the lines for the keys help. */
export function useOutlineActions({
  mayWrite,
  locked,
  isOnLine,
  onAdd,
  onDeed,
}: {
  readonly mayWrite: boolean
  readonly locked: Locked
  /** Focus is on a line: the outline listens to its keys itself, so that they mean nothing elsewhere. */
  readonly isOnLine: boolean
  readonly onAdd: () => void
  readonly onDeed: (deed: OutlineDeed) => void
}): void {
  const { text } = useText()
  const facilitates = useFacilitates()
  const isEnabled = mayWrite && isOnLine
  const group = text('canvases.outline.keys')
  const deed = (id: string, entry: { label: string; keys: string[]; deed: OutlineDeed }) => ({
    id: `canvases.${id}`,
    label: entry.label,
    keys: entry.keys,
    group,
    isEnabled,
    whyNot: locked.whyDeed(entry.deed),
    run: () => onDeed(entry.deed),
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
    deed('edit', { label: text('canvases.outline.write'), keys: ['Enter'], deed: { kind: 'edit' } }),
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
    ...cardActions(text, facilitates).map(({ id, ...entry }) => deed(id, entry)),
    deed('menu', { label: text('canvases.outline.menu'), keys: ['Shift+F10'], deed: { kind: 'menu' } }),
  ])
}
