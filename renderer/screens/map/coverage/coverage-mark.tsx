import type { CoverageLevel } from '../../../../shared/model/coverage-override.ts'
import { CoverageShape } from '../../../ui/coverage-shape.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './coverage.module.css'

/** ◑ parziale: the shape of a level and its word. */
export function CoverageMark({ level }: { readonly level: CoverageLevel }) {
  const { text } = useText()
  return (
    <span className={styles.level}>
      <CoverageShape level={level} size="1.125rem" />
      {text(`map.coverage.${level}`)}
    </span>
  )
}
