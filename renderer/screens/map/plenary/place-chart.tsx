import { scaleBand, scaleLinear } from '@visx/scale'
import { BarStackHorizontal } from '@visx/shape'
import { useId } from 'react'
import type { PlaceBar } from '../../../../shared/map/plenary/plenary-bars.ts'
import type { PlaceSlide } from '../../../../shared/map/plenary/plenary-slides.ts'
import { useText } from '../../../ui/text-context.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { LevelRect } from './level-fill.tsx'
import { longestBar, NamedRows } from './named-rows.tsx'
import { placeWords } from '../../../../shared/map/words/plenary-words.ts'

/** What is not reached comes first, white as what is not covered; what is reached is full. */
const parts = ['unreached', 'reached'] as const

/** Place by place how many of the needs asked there are not reached, and how many are. */
export function PlaceChart({ slide, title }: { readonly slide: PlaceSlide; readonly title: string }) {
  const tools = useText()
  const idStart = useId()
  const { bars, mostAsked } = slide
  const lengths = scaleLinear<number>({ domain: [0, mostAsked], range: [0, longestBar] })
  const rows = bars.map((bar) => ({ key: bar.key, name: bar.name, words: placeWords(bar, tools) }))
  return (
    <ChartFrame title={title}>
      <BarStackHorizontal<PlaceBar, (typeof parts)[number]>
        data={[...bars]}
        keys={[...parts]}
        value={({ unreachedCount, askedCount }, part) =>
          part === 'unreached' ? unreachedCount : askedCount - unreachedCount
        }
        y={({ key }) => key}
        xScale={lengths}
        yScale={scaleBand({ domain: bars.map(({ key }) => key) })}
        color={() => 'currentColor'}
      >
        {(stacks) => (
          <NamedRows
            rows={rows}
            lengthOf={(index) => lengths(bars[index]?.askedCount ?? 0)}
            renderBar={(index, box) =>
              stacks.map(({ key, bars: boxes }) => (
                <LevelRect
                  key={key}
                  level={key === 'unreached' ? 'uncovered' : 'adequate'}
                  idStart={idStart}
                  x={boxes[index]?.x ?? 0}
                  width={boxes[index]?.width ?? 0}
                  {...box}
                />
              ))
            }
          />
        )}
      </BarStackHorizontal>
    </ChartFrame>
  )
}
