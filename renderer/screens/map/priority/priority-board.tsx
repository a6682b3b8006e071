import { useMemo } from 'react'
import { priorityBand } from '../../../../shared/map/matrix/arrange-axis.ts'
import { markGrid } from '../../../../shared/map/marks/mark-grid.ts'
import { type MarkSpot, spotOfKey, stepSpot } from '../../../../shared/map/marks/mark-spot.ts'
import { prioritySpot } from '../../../../shared/map/priority/priority-spot.ts'
import type { Need } from '../../../../shared/model/need.ts'
import { useText } from '../../../ui/text-context.tsx'
import { Board } from '../board/board.tsx'
import { BoardKeys } from '../board/board-keys.tsx'
import { BoardTray } from '../board/board-tray.tsx'
import { MarkBoard } from '../board/mark-board.tsx'
import { spotStepOf } from '../board/spot-step-of.ts'
import { useBoardSaid } from '../board/use-board-said.ts'
import type { ChipDeeds } from '../board/use-chip-keys.ts'
import { useMapPlace } from '../map-context.tsx'
import { NeedChip } from './need-chip.tsx'
import { usePriorityDeeds } from './use-priority-deeds.ts'
import { usePriorityWords } from './use-priority-words.ts'
import styles from './priority.module.css'

/** The printed grid: graver is up, wider is to the right; needs are cards in it, and those without a place lie under it. */
export function PriorityBoard({ needs }: { readonly needs: readonly Need[] }) {
  const { text } = useText()
  const grid = useMemo(() => markGrid(needs, prioritySpot), [needs])
  const bandAt = ({ up, across }: MarkSpot) => priorityBand(up * across)
  const ends = { little: text('priority.little'), much: text('priority.much') }
  const chips = (some: readonly Need[]) => some.map((need) => <NeedChip key={need.id} need={need} />)
  return (
    <Board
      label={text('priority.grid')}
      help={text('priority.help')}
      said={usePrioritySaid(needs)}
      items={needs}
      deeds={useBoardDeeds()}
    >
      <MarkBoard
        up={{ name: text('changes.field.severity'), ...ends }}
        across={{ name: text('changes.field.spread'), ...ends }}
        cellLabel={(spot) => {
          const band = text(`priority.band.${bandAt(spot)}`)
          return text('priority.cell', { severity: spot.up, spread: spot.across, band })
        }}
        cellClass={(spot) => styles[bandAt(spot)]}
        chipsAt={(spot) => chips(grid.at(spot))}
      />
      <BoardTray
        title={text('priority.tray')}
        help={text(grid.unplaced.length === 0 ? 'priority.trayEmpty' : 'priority.trayHelp')}
      >
        {grid.unplaced.length === 0 ? null : chips(grid.unplaced)}
      </BoardTray>
      <BoardKeys
        keys={[
          { keys: ['←', '→', '↑', '↓'], words: text('priority.keys.arrows') },
          { keys: ['−', '+'], words: text('priority.keys.points') },
          { keys: ['Delete'], words: text('priority.keys.unplace') },
          { keys: ['Enter'], words: text('priority.keys.open') },
        ]}
      />
    </Board>
  )
}

const points: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1, '−': -1 }

/** Arrows move a need by one, + and − give points. */
function useBoardDeeds(): ChipDeeds<Need> {
  const deeds = usePriorityDeeds()
  return {
    drop: ({ id }, cell) => deeds.place(id, spotOfKey(cell)),
    onKey(need, key) {
      const step = spotStepOf(key)
      const by = points[key]
      if (step === null && by === undefined) return false
      if (step !== null) deeds.place(need.id, stepSpot(prioritySpot(need), step))
      if (by !== undefined) deeds.addPoint(need, by)
      return true
    },
  }
}

/** Where the chosen need stands now, or its points, whoever changed them. */
function usePrioritySaid(needs: readonly Need[]): string {
  const { text } = useText()
  const words = usePriorityWords()
  const { chosenId } = useMapPlace()
  const need = needs.find(({ id }) => id === chosenId)
  return useBoardSaid(
    need === undefined ? null : { id: need.id, facts: [words.place(need), words.points(need)] },
    (place) => text('priority.said', { code: need?.code ?? '', place }),
  )
}
