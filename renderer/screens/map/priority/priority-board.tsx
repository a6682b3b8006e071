import { useId, useMemo } from 'react'
import { priorityBand } from '../../../../shared/map/matrix/arrange-axis.ts'
import { priorityGrid, spotKey, spotOfKey } from '../../../../shared/map/priority/priority-grid.ts'
import { priorityMarks } from '../../../../shared/map/priority/priority-spot.ts'
import type { Need } from '../../../../shared/model/need.ts'
import { classNames } from '../../../ui/class-names.ts'
import { useText } from '../../../ui/text-context.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useMapPlace } from '../map-context.tsx'
import { NeedChip } from './need-chip.tsx'
import { PriorityKeys } from './priority-keys.tsx'
import { useChipDrag } from './use-chip-drag.ts'
import { useChipFocus } from './use-chip-focus.ts'
import { useChipKeys } from './use-chip-keys.ts'
import { usePriorityDeeds } from './use-priority-deeds.ts'
import { usePrioritySaid } from './use-priority-said.ts'
import styles from './priority.module.css'

/** The name under which the tray of needs without a place takes what is dropped. */
const trayKey = 'tray'

/** The printed grid: graver is up, wider is to the right; needs are cards in it, and those without a place lie under it. */
export function PriorityBoard({ needs }: { readonly needs: readonly Need[] }) {
  const { text } = useText()
  const { chosenId, choose } = useMapPlace()
  const helpId = useId()
  const deeds = usePriorityDeeds()
  const grid = useMemo(() => priorityGrid(needs), [needs])
  const find = (id: string) => needs.find((need) => need.id === id) ?? null
  const said = usePrioritySaid(chosenId === null ? null : find(chosenId))
  const onKeyDown = useChipKeys({ find, deeds })
  const { over, onPointerDown } = useChipDrag((id, key) => {
    const need = find(id)
    if (need !== null) deeds.place(need.id, spotOfKey(key))
  })
  useChipFocus(needs)
  const chips = (some: readonly Need[]) =>
    some.map((need) => (
      <NeedChip
        key={need.id}
        need={need}
        isChosen={need.id === chosenId}
        helpId={helpId}
        onPoint={(by) => deeds.addPoint(need, by)}
      />
    ))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and presses come from its cards.
    <section
      aria-label={text('priority.grid')}
      className={styles.board}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onFocus={(event) => {
        const need = find(event.target.closest<HTMLElement>('[data-need]')?.dataset.need ?? '')
        if (need !== null) choose(need.id)
      }}
    >
      <div className={styles.grid}>
        <AxisName side="severity" />
        {priorityMarks.toReversed().map((severity) => (
          <div key={severity} className={styles.line}>
            <span aria-hidden="true" className={styles.mark}>
              {severity}
            </span>
            {priorityMarks.map((spread) => {
              const key = spotKey({ severity, spread })
              const band = priorityBand(severity * spread)
              const label = text('priority.cell', { severity, spread, band: text(`priority.band.${band}`) })
              return (
                <ul
                  key={key}
                  data-cell={key}
                  aria-label={label}
                  className={classNames(styles.cell, styles[band], over === key && styles.over)}
                >
                  {chips(grid.at({ severity, spread }))}
                </ul>
              )
            })}
          </div>
        ))}
        <div aria-hidden="true" className={styles.line}>
          <span />
          {priorityMarks.map((mark) => (
            <span key={mark} className={styles.mark}>
              {mark}
            </span>
          ))}
        </div>
        <AxisName side="spread" />
      </div>
      <div data-cell={trayKey} className={classNames(styles.tray, over === trayKey && styles.over)}>
        <h2 className={styles.trayTitle}>{text('priority.tray')}</h2>
        {grid.unplaced.length > 0 && <ul className={styles.unplaced}>{chips(grid.unplaced)}</ul>}
        <p className={styles.trayHelp}>
          {text(grid.unplaced.length === 0 ? 'priority.trayEmpty' : 'priority.trayHelp')}
        </p>
      </div>
      <PriorityKeys />
      <VisuallyHidden>
        <span id={helpId}>{text('priority.help')}</span>
      </VisuallyHidden>
      <div aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </section>
  )
}

/** What an axis is called, with its ends; the cells say it to readers. */
function AxisName({ side }: { readonly side: 'severity' | 'spread' }) {
  const { text } = useText()
  return (
    <p aria-hidden="true" className={classNames(styles.axis, styles[side])}>
      <span>{text('priority.little')}</span>
      <strong>{text(`changes.field.${side}`)}</strong>
      <span>{text('priority.much')}</span>
    </p>
  )
}
