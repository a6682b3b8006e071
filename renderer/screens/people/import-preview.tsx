import { useState } from 'react'
import { countRows, type PlannedRow } from '../../../shared/import/plan-people.ts'
import { ListTroubles } from '../../lists/list-troubles.tsx'
import type { ReadList } from '../../lists/read-list.ts'
import { type RowsShown, RowsShownControl } from '../../lists/rows-shown-control.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './import-sheet.module.css'
import { ImportChoices } from './import-choices.tsx'
import { ImportRows } from './import-rows.tsx'
import type { ImportReading } from './use-import-plan.ts'

/** What an import would do, row by row, before anything is written. */
export function ImportPreview({
  list,
  reading,
}: {
  readonly list: ReadList
  readonly reading: ImportReading
}) {
  const { text } = useText()
  const { plan } = reading
  const [shown, setShown] = useState<RowsShown>('all')
  const counts = countRows(plan)
  const rowsToLookAt = plan.rows.filter(needsALook)
  return (
    <div className={styles.preview}>
      <p>{text('people.importCounts', counts)}</p>
      {plan.newOrganizations.length > 0 && (
        <p>{text('people.newOrganizations', { count: plan.newOrganizations.length })}</p>
      )}
      <ListTroubles list={list} />
      <ImportChoices list={list} reading={reading} />
      <RowsShownControl
        shown={shown}
        onChange={setShown}
        counts={{ all: plan.rows.length, look: rowsToLookAt.length }}
      />
      <ImportRows rows={shown === 'look' && rowsToLookAt.length > 0 ? rowsToLookAt : plan.rows} />
    </div>
  )
}

function needsALook(row: PlannedRow): boolean {
  if (row.kind === 'error' || row.kind === 'repeated') return true
  return row.kind !== 'known' && (row.notes.length > 0 || (row.kind === 'add' && row.hasNamesake))
}
