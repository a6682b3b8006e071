import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { linkStrengths, type Link } from '../../../../shared/model/link.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { StrengthShape } from '../../../ui/strength-shape.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { SelectedCells } from './use-matrix-selection.ts'
import styles from './matrix-view.module.css'

/** Under the table while several cells are selected: how many, and what can be written in all of them. */
export function MatrixSelection({
  selection: { said, linkCount },
  onSet,
  onRelease,
  children,
}: {
  readonly selection: SelectedCells
  readonly onSet: (strength: Link['strength'] | null) => void
  readonly onRelease: () => void
  /** What else can be done with it. */
  readonly children: ReactNode
}) {
  const { text } = useText()
  return (
    <fieldset aria-label={text('matrix.selection')} className={styles.selection}>
      <div className={styles.selectionHead}>
        <p className={styles.selectionWords}>{said}</p>
        <IconButton
          label={text('matrix.release')}
          keys="Escape"
          icon={<Icon of={X} size="small" />}
          size="small"
          onPress={onRelease}
        />
      </div>
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
      {children}
    </fieldset>
  )
}
