import { ChartBar, ChevronLeft, ChevronRight, Table2 } from 'lucide-react'
import type { MinutesBlock } from '../../../../shared/doc/minutes-text.ts'
import { useActions } from '../../../actions/use-actions.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './plenary.module.css'
import type { Turning } from './use-turning.ts'

/** What whoever is at the keys can do with a slide; not for the last row. */
export function PlenaryFoot({
  turning,
  slideCount,
  shows,
  onShow,
  makeBlocks,
}: {
  readonly turning: Turning
  readonly slideCount: number
  /** null for a slide that has no chart. */
  readonly shows: 'chart' | 'table' | null
  readonly onShow: (what: 'chart' | 'table') => void
  readonly makeBlocks: () => readonly MinutesBlock[]
}) {
  const { text } = useText()
  const { index, turn } = turning
  const other = shows === 'table' ? 'chart' : 'table'
  const label = text(`plenary.show.${other}`)
  useActions([
    {
      id: 'plenary.show',
      label,
      group: text('plenary.title'),
      keys: ['T'],
      isEnabled: shows !== null,
      run: () => onShow(other),
    },
  ])
  return (
    <div className={styles.foot}>
      <ToMinutes variant="quiet" makeBlocks={makeBlocks} />
      {shows !== null && (
        <Button
          variant="quiet"
          icon={<Icon of={other === 'table' ? Table2 : ChartBar} size="small" />}
          onPress={() => onShow(other)}
        >
          {label}
        </Button>
      )}
      <div className={styles.pages}>
        <IconButton
          keys="ArrowLeft"
          tooltipPlacement="top"
          label={text('plenary.back')}
          icon={<Icon of={ChevronLeft} />}
          isDisabled={index === 0}
          onPress={() => turn(-1)}
        />
        <span className={styles.page}>{text('plenary.page', { page: index + 1, count: slideCount })}</span>
        <IconButton
          keys="ArrowRight"
          tooltipPlacement="top"
          label={text('plenary.on')}
          icon={<Icon of={ChevronRight} />}
          isDisabled={index === slideCount - 1}
          onPress={() => turn(1)}
        />
      </div>
    </div>
  )
}
