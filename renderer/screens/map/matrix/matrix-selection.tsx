import { X } from 'lucide-react'
import { linkStrengths, type Link } from '../../../../shared/model/link.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { StrengthShape } from '../../../ui/strength-shape.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { SelectedCells } from './use-matrix-selection.ts'
import styles from './matrix-view.module.css'

/** Under the table while several cells are selected: how many, and what can be written in all of them. */
export function MatrixSelection({
  selection: { said, linkCount },
  onSet,
  onRelease,
}: {
  readonly selection: SelectedCells
  readonly onSet: (strength: Link['strength'] | null) => void
  readonly onRelease: () => void
}) {
  const { text } = useText()
  return (
    <fieldset aria-label={text('matrix.selection')} className={styles.selection}>
      <p className={styles.selectionWords}>{said}</p>
      {linkStrengths.map((strength) => (
        <Button
          key={strength}
          size="small"
          icon={<StrengthShape level={strength} size="1rem" />}
          onPress={() => onSet(strength)}
        >
          {text(`matrix.strengthLong.${strength}`)}
        </Button>
      ))}
      <Button size="small" isDisabled={linkCount === 0} onPress={() => onSet(null)}>
        {text('matrix.clearAll')}
      </Button>
      <Button size="small" variant="quiet" icon={<Icon of={X} size="small" />} onPress={onRelease}>
        {text('matrix.release')}
      </Button>
    </fieldset>
  )
}
