import { useState } from 'react'
import type { Gap } from '../../../../shared/map/gaps.ts'
import type { PlenarySlide } from '../../../../shared/map/plenary/plenary-slides.ts'
import { plenaryBlocks } from '../../../citing/plenary-citations.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useFullScreen } from '../../../ui/use-full-screen.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { Wall } from '../../../ui/wall.tsx'
import { gapBlock, gapLine } from '../gaps/gap-line.ts'
import { useGapLookup } from '../gaps/use-gap-lookup.ts'
import { ChartWithTable } from './chart-with-table.tsx'
import { GapLines } from './gap-lines.tsx'
import { PlenaryFoot } from './plenary-foot.tsx'
import styles from './plenary.module.css'
import { slideTitle } from '../../../../shared/map/words/plenary-words.ts'
import { isChart } from './slide-table.ts'
import { usePlenarySlides } from './use-plenary-slides.ts'
import { useTurning } from './use-turning.ts'

/** The map for a room that reads from its last row: coverage at a glance, then what is missing, slide by slide. */
export function PlenaryWall({ onClose }: { readonly onClose: () => void }) {
  const tools = useText()
  const { text } = tools
  const slides = usePlenarySlides()
  const turning = useTurning(slides)
  const [shows, setShows] = useState<'chart' | 'table'>('chart')
  const citeGap = useGapCitation()
  useFullScreen(onClose)
  const slide = slides[turning.index]
  const title = slide === undefined ? text('map.emptyTitle') : slideTitle(slide, tools)
  return (
    <Wall title={title} isOpen onOpenChange={onClose}>
      <div className={styles.slide}>
        {slide === undefined ? (
          <p className={styles.reason}>{text('plenary.emptyBody')}</p>
        ) : (
          <>
            <SlideBody slide={slide} title={title} shows={shows} />
            <PlenaryFoot
              turning={turning}
              slideCount={slides.length}
              shows={isChart(slide) ? shows : null}
              onShow={setShows}
              makeBlocks={() => plenaryBlocks(slide, { ...tools, citeGap })}
            />
            <VisuallyHidden>
              <output>
                {text('plenary.said', { page: turning.index + 1, count: slides.length, title })}
              </output>
            </VisuallyHidden>
          </>
        )}
      </div>
    </Wall>
  )
}

function SlideBody({
  slide,
  title,
  shows,
}: {
  readonly slide: PlenarySlide
  readonly title: string
  readonly shows: 'chart' | 'table'
}) {
  const { text } = useText()
  if (isChart(slide)) return <ChartWithTable slide={slide} title={title} shows={shows} />
  if (slide.kind === 'gaps') return <GapLines lines={slide.lines} />
  return <p className={styles.reason}>{text('map.gap.noneBody')}</p>
}

function useGapCitation() {
  const tools = useText()
  const lookup = useGapLookup()
  return (gap: Gap) => {
    const line = gapLine(gap, lookup, tools)
    return line === null ? null : gapBlock(line)
  }
}
