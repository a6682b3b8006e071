import { CircleCheck } from 'lucide-react'
import { gapKinds, type Gap } from '../../../../shared/map/gaps.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/section.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { CoverageCounts } from './coverage-counts.tsx'
import { gapBlock, gapLine } from './gap-line.ts'
import { GapRow } from './gap-row.tsx'
import styles from './gaps.module.css'
import { useGapLookup } from './use-gap-lookup.ts'

/** What is missing, the most pressing first; each line says why and leads to its records. */
export function GapLists() {
  const tools = useText()
  const { text, formatNumber } = tools
  const { gaps } = useMapPlace().state
  const lookup = useGapLookup()
  const byKind = Map.groupBy(gaps, ({ kind }) => kind)
  if (gaps.length === 0) {
    return (
      <EmptyState title={text('map.gap.noneTitle')} picture={<Icon of={CircleCheck} size="large" />}>
        {text('map.gap.noneBody')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.view}>
      <CoverageCounts />
      {gapKinds
        .map((kind) => ({ kind, ofKind: byKind.get(kind) ?? [] }))
        .filter(({ ofKind }) => ofKind.length > 0)
        .map(({ kind, ofKind }) => (
          <Section
            key={kind}
            title={text(`map.gap.kind.${kind}`)}
            count={formatNumber(ofKind.length)}
            actions={
              <ToMinutes
                size="small"
                variant="quiet"
                label={text('map.gap.allToMinutes', { count: ofKind.length })}
                makeBlocks={() => blocksOf(ofKind)}
              />
            }
          >
            <p className={styles.help}>{text(`map.gap.help.${kind}`)}</p>
            <ul className={styles.list}>
              {ofKind.map((gap) => {
                const line = gapLine(gap, lookup, tools)
                return line !== null && <GapRow key={gap.key} line={line} />
              })}
            </ul>
          </Section>
        ))}
    </div>
  )

  function blocksOf(some: readonly Gap[]) {
    return some.flatMap((gap) => {
      const line = gapLine(gap, lookup, tools)
      return line === null ? [] : [gapBlock(line)]
    })
  }
}
