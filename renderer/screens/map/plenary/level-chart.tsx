import { scaleBand, scaleLinear } from '@visx/scale'
import { useId } from 'react'
import type { CoverageSlide } from '../../../../shared/map/plenary/plenary-slides.ts'
import { CoverageShape } from '../../../ui/coverage-shape.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { ChartFrame, chartSize } from './chart-frame.tsx'
import { LevelHatchings, LevelRect } from './level-fill.tsx'
import styles from './plenary.module.css'

/** Where the bars begin: what is left of it holds the longest word of a level in both languages, and its shape. */
const wordsWidth = 60

/** Room for a number of four digits after the longest bar. */
const numberWidth = 26

/** What the drawing of a shape leaves free at its edge, as a part of it: the circle begins where the heading does. */
const shapeEdge = 0.075

/** Sizes of the words and of the numbers, which are what one sees first. */
const type = { word: 9, number: 12 } as const

/** How many needs are at each level, a bar each. */
export function LevelChart({ slide, title }: { readonly slide: CoverageSlide; readonly title: string }) {
  const { text, formatNumber } = useText()
  const idStart = useId()
  const { levels } = slide
  const rows = scaleBand({
    domain: levels.map(({ level }) => level),
    range: [0, chartSize.height],
    paddingInner: 0.3,
  })
  const lengths = scaleLinear<number>({
    domain: [0, Math.max(...levels.map(({ count }) => count), 1)],
    range: [0, chartSize.width - wordsWidth - numberWidth],
  })
  return (
    <ChartFrame title={title}>
      <LevelHatchings idStart={idStart} />
      {levels.map(({ level, count }) => {
        const y = rows(level) ?? 0
        const middle = y + rows.bandwidth() / 2
        const length = lengths(count)
        return (
          <g key={level}>
            <svg x={-type.word * shapeEdge} y={middle - type.word / 2} width={type.word} height={type.word}>
              <CoverageShape level={level} size="100%" />
            </svg>
            <text x={type.word * 1.4} y={middle} className={styles.words} fontSize={type.word}>
              {text(`map.coverage.${level}`)}
            </text>
            <LevelRect
              level={level}
              idStart={idStart}
              x={wordsWidth}
              y={y}
              width={length}
              height={rows.bandwidth()}
            />
            <text x={wordsWidth + length + 3} y={middle} className={styles.words} fontSize={type.number}>
              {formatNumber(count)}
            </text>
          </g>
        )
      })}
    </ChartFrame>
  )
}
