import { useId, useMemo, useRef, useState, type ReactNode } from 'react'
import { emptyFilter, isFiltering } from '../../../../shared/map/matrix/filter-matrix.ts'
import type { MatrixPlace } from '../../../../shared/map/matrix/move-in-matrix.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import type { MatrixDesk } from './matrix-desk.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import { MatrixLegend } from './matrix-legend.tsx'
import { MatrixOpened } from './matrix-opened.tsx'
import { pairAt } from './matrix-pair.ts'
import { isSamePlace } from './matrix-places.ts'
import { MatrixSelection } from './matrix-selection.tsx'
import { MatrixStrip } from './matrix-strip.tsx'
import { MatrixToolbar } from './matrix-toolbar.tsx'
import { useMatrixActions } from './use-matrix-actions.ts'
import { useMatrixDeeds } from './use-matrix-deeds.ts'
import { useMatrixFocus } from './use-matrix-focus.ts'
import { useMatrixLook } from './use-matrix-look.ts'
import { useMatrixRoom } from './use-matrix-room.ts'
import { useMatrixSelection } from './use-matrix-selection.ts'
import { useSaid } from './use-said.ts'
import styles from './matrix-view.module.css'

/** The matrix with its tools: needs down, resources across, a shape where one answers the other. */
export function MatrixView({ desk, tavoloId }: { readonly desk: MatrixDesk; readonly tavoloId: string }) {
  const { text } = useText()
  const helpId = useId()
  const { needs, resources } = desk
  const axes = useMemo(() => ({ needs, resources }), [needs, resources])
  const { look, setLook, lines, settle } = useMatrixLook(tavoloId, axes)
  const { place, area, setPlace, extendTo } = useMatrixFocus(lines)
  const selection = useMatrixSelection(desk, lines, area)
  const release = () => setPlace(place)
  const deeds = useMatrixDeeds({ desk, lines, area, selection, onRelease: release })
  const [pointed, setPointed] = useState<MatrixPlace | null>(null)
  const [isIn, setIsIn] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const room = useMatrixRoom(frame, { hasColumnGroups: look.resources.grouping !== 'none' })
  const here = pairAt(lines, desk, place)
  const said = useSaid({ lines, place, pair: here, selected: selection?.said ?? '' })
  useMatrixActions({
    isEnabled: isIn,
    onDeed(deed) {
      const anchor = frame.current?.querySelector<HTMLElement>('[data-row]:focus') ?? null
      if (anchor !== null) deeds.onDeed(deed, place, anchor)
    },
  })
  const isHeld = deeds.opened !== null
  const looked = pointed ?? (isIn || isHeld ? place : null)
  const isNothingFound = isFiltering(look.filter) && (lines.rows.length === 0 || lines.columns.length === 0)
  return (
    <div ref={frame} className={styles.view}>
      <MatrixToolbar {...{ axes, lines, look, onLook: setLook, onSettle: settle }} />
      {isNothingFound && <NothingFound onShowAll={() => setLook({ ...look, filter: emptyFilter })} />}
      {!isNothingFound && room !== null && (
        <>
          <MatrixGrid
            {...{ desk, lines, place, area, helpId, isHeld }}
            onPlace={setPlace}
            onExtend={extendTo}
            onEnter={() => setIsIn(true)}
            onDeed={deeds.onDeed}
            onPoint={(at) => setPointed((now) => (isSamePlace(at, now) ? now : at))}
            onLeave={() => setIsIn(false)}
            measures={room.measures}
            maxHeight={room.height}
          />
          <BelowTable desk={desk}>
            {selection === null ? (
              <MatrixStrip pair={looked === null ? null : pairAt(lines, desk, looked)} />
            ) : (
              <MatrixSelection
                selection={selection}
                onSet={(strength) => desk.setStrengths(selection.cells, strength)}
                onRelease={release}
              >
                {desk.renderToMinutes(selection.cells)}
              </MatrixSelection>
            )}
          </BelowTable>
          {room.measures.labels === 0 && <MatrixLegend isFlat />}
        </>
      )}
      <VisuallyHidden>
        <span id={helpId}>{text('matrix.help')}</span>
      </VisuallyHidden>
      <div aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
      <MatrixOpened {...{ desk, lines, deeds }} />
    </div>
  )
}

/** While one side is empty there are no cells: what to do then. */
function BelowTable({ desk, children }: { readonly desk: MatrixDesk; readonly children: ReactNode }) {
  const { text } = useText()
  if (desk.needs.length > 0 && desk.resources.length > 0) return children
  const lacking = desk.needs.length === 0 ? 'needs' : 'resources'
  return <EmptyState title={text(`matrix.no.${lacking}`)}>{text(`matrix.noBody.${lacking}`)}</EmptyState>
}

function NothingFound({ onShowAll }: { readonly onShowAll: () => void }) {
  const { text } = useText()
  return (
    <EmptyState
      title={text('matrix.nothingFound')}
      action={<Button onPress={onShowAll}>{text('matrix.showAll')}</Button>}
    />
  )
}
