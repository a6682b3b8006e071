import { useState } from 'react'
import { countMapRows, type MapPlan, type PlannedMapRow } from '../../../../shared/import/plan-map.ts'
import type { MapTableKind } from '../../../../shared/map/tables/map-tables.ts'
import type { ReadList } from '../../../lists/read-list.ts'
import { ListTroubles } from '../../../lists/list-troubles.tsx'
import { type RowsShown, RowsShownControl } from '../../../lists/rows-shown-control.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './map-import.module.css'
import { MapImportRows } from './map-import-rows.tsx'

/** What an import would do, row by row, before anything is written. */
export function MapImportPreview({
  kind,
  list,
  plan,
}: {
  readonly kind: MapTableKind
  readonly list: ReadList
  readonly plan: MapPlan<unknown, unknown>
}) {
  const { text, formatList } = useText()
  const [shown, setShown] = useState<RowsShown>('all')
  const rowsToLookAt = plan.rows.filter(needsALook)
  if (!plan.hasHeading) {
    return (
      <Banner tone="error" title={text('map.import.noHeading')}>
        {text(`map.import.pasteHelp.${kind}`)} {text('lists.nothingWritten')}
      </Banner>
    )
  }
  return (
    <div className={styles.preview}>
      <p>{text('map.import.counts', countMapRows(plan))}</p>
      <ListTroubles list={list} />
      {plan.unknownHeadings.length > 0 && (
        <p className={styles.aside}>
          {text('map.import.leftOut', { names: formatList(plan.unknownHeadings) })}
        </p>
      )}
      <RowsShownControl
        shown={shown}
        onChange={setShown}
        counts={{ all: plan.rows.length, look: rowsToLookAt.length }}
      />
      <MapImportRows
        kind={kind}
        rows={shown === 'look' && rowsToLookAt.length > 0 ? rowsToLookAt : plan.rows}
      />
    </div>
  )
}

function needsALook(row: PlannedMapRow<unknown, unknown>): boolean {
  return row.kind === 'error' || row.kind === 'repeated' || row.notes.length > 0
}
