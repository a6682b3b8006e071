import { scaleLinear } from '@visx/scale'
import { useId } from 'react'
import type { PointSlide } from '../../../../shared/map/plenary/plenary-slides.ts'
import { useText } from '../../../ui/text-context.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { LevelHatchings, LevelRect } from './level-fill.tsx'
import { longestBar, NamedRows } from './named-rows.tsx'
import { nameOfNeed, pointWordsOf } from '../../../../shared/map/words/plenary-words.ts'

/** The needs with most points of the table, each filled as far as it is covered. */
export function PointChart({ slide, title }: { readonly slide: PointSlide; readonly title: string }) {
  const tools = useText()
  const idStart = useId()
  const { bars, mostPoints } = slide
  const lengths = scaleLinear<number>({ domain: [0, mostPoints], range: [0, longestBar] })
  const lengthOf = (index: number) => lengths(bars[index]?.points ?? 0)
  return (
    <ChartFrame title={title}>
      <LevelHatchings idStart={idStart} />
      <NamedRows
        rows={bars.map((bar) => ({
          key: bar.need.id,
          name: nameOfNeed(bar.need),
          words: pointWordsOf(bar, tools),
        }))}
        lengthOf={lengthOf}
        renderBar={(index, box) => {
          const level = bars[index]?.level ?? 'uncovered'
          return <LevelRect level={level} idStart={idStart} x={0} width={lengthOf(index)} {...box} />
        }}
      />
    </ChartFrame>
  )
}
