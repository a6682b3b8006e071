import { Check } from 'lucide-react'
import { linkStrengths } from '../../../../shared/model/link.ts'
import { classNames } from '../../../ui/class-names.ts'
import { CoverageShape } from '../../../ui/coverage-shape.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { StrengthShape } from '../../../ui/strength-shape.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './matrix-legend.module.css'

/** What the shapes mean, and the keys that make them. */
export function MatrixLegend({
  isFlat = false,
}: {
  /** One after the other, not in columns. */ readonly isFlat?: boolean | undefined
}) {
  const { text } = useText()
  return (
    <ul className={classNames(styles.legend, isFlat && styles.flat)}>
      {linkStrengths.map((strength, index) => (
        <li key={strength}>
          <StrengthShape level={strength} />
          {text(`map.strength.${strength}`)}
          <Kbd keys={String(index + 1)} />
        </li>
      ))}
      <li>
        <span className={styles.noted} />
        {text('matrix.noted')}
      </li>
      <li>
        <Icon of={Check} size="small" />
        {text('matrix.confirmed')}
      </li>
      <li>
        <CoverageShape level="uncovered" size="1rem" />
        {text('matrix.use.dormant')}
      </li>
    </ul>
  )
}
