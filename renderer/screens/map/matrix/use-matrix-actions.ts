import { linkStrengths } from '../../../../shared/model/link.ts'
import type { Action } from '../../../actions/action.ts'
import { useActions } from '../../../actions/use-actions.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { MatrixDeed } from './matrix-keys.ts'

/** The keys of the cells, for the keys help; the table listens to them itself, so that they mean nothing outside of it. */
export function useMatrixActions({
  isEnabled,
  onDeed,
}: {
  readonly isEnabled: boolean
  readonly onDeed: (deed: MatrixDeed) => void
}): void {
  const { text } = useText()
  const letters = { full: 'R', partial: 'I', potential: 'P' } as const
  const action = (
    id: string,
    entry: Pick<Action, 'label' | 'keys'> & { readonly deed: MatrixDeed },
  ): Action => ({
    id: `matrix.${id}`,
    label: entry.label,
    keys: entry.keys,
    group: text('matrix.keys'),
    isEnabled,
    run: () => onDeed(entry.deed),
  })
  useActions([
    ...linkStrengths.map((strength, index) =>
      action(strength, {
        label: text(`matrix.strengthLong.${strength}`),
        keys: [String(index + 1), letters[strength]],
        deed: { kind: 'set', strength },
      }),
    ),
    action('clear', {
      label: text('matrix.clear'),
      keys: ['0', 'Delete'],
      deed: { kind: 'set', strength: null },
    }),
    action('cycle', { label: text('matrix.cycle'), keys: ['Space'], deed: { kind: 'cycle' } }),
    action('open', { label: text('matrix.openCell'), keys: ['Enter'], deed: { kind: 'open' } }),
    action('menu', { label: text('matrix.openMenu'), keys: ['Shift+F10'], deed: { kind: 'menu' } }),
  ])
}
