import { coverageLevels } from '../../../../shared/model/coverage-override.ts'
import { CoverageShape } from '../../../ui/coverage-shape.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import styles from './gaps.module.css'

/** How many needs are at each level, in large type: it is read aloud to the room. */
export function CoverageCounts() {
  const { text, formatNumber } = useText()
  const { coverage } = useMapPlace().state
  const counts = Map.groupBy(coverage.values(), ({ level }) => level)
  return (
    <dl className={styles.counts} aria-label={text('map.coverageTitle')}>
      {coverageLevels.map((level) => (
        <div key={level} className={styles.count}>
          <dt className={styles.level}>
            <CoverageShape level={level} />
            {text(`map.coverage.${level}`)}
          </dt>
          <dd className={styles.number}>{formatNumber(counts.get(level)?.length ?? 0)}</dd>
        </div>
      ))}
    </dl>
  )
}
