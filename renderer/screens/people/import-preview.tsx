import { useState } from 'react'
import { countRows, type PlannedRow } from '../../../shared/import/plan-people.ts'
import { Banner } from '../../ui/banner.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './import-sheet.module.css'
import { ImportChoices } from './import-choices.tsx'
import { ImportRows } from './import-rows.tsx'
import type { ReadList } from './read-list.ts'
import type { ImportReading } from './use-import-plan.ts'

type Shown = 'all' | 'look'

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
  const [shown, setShown] = useState<Shown>('all')
  const counts = countRows(plan)
  const { brokenRows } = list.table
  const rowsToLookAt = plan.rows.filter(needsALook)
  return (
    <div className={styles.preview}>
      <p>{text('people.importCounts', counts)}</p>
      {plan.newOrganizations.length > 0 && (
        <p>{text('people.newOrganizations', { count: plan.newOrganizations.length })}</p>
      )}
      {list.encoding === 'windows-1252' && <Banner tone="info" title={text('people.oldEncoding')} />}
      {brokenRows.length > 0 && (
        <Banner
          tone="warning"
          title={text('people.brokenRows', { count: brokenRows.length, rows: brokenRows.join(', ') })}
        >
          {text('people.brokenRowsNext')}
        </Banner>
      )}
      <ImportChoices list={list} reading={reading} />
      {rowsToLookAt.length > 0 && (
        <SegmentedControl
          label={text('people.rowsShown')}
          isLabelHidden
          size="small"
          value={shown}
          onChange={setShown}
          options={[
            { id: 'all', label: text('people.rowsAll', { count: plan.rows.length }) },
            { id: 'look', label: text('people.rowsToLookAt', { count: rowsToLookAt.length }) },
          ]}
        />
      )}
      <ImportRows rows={shown === 'look' && rowsToLookAt.length > 0 ? rowsToLookAt : plan.rows} />
    </div>
  )
}

function needsALook(row: PlannedRow): boolean {
  if (row.kind === 'error' || row.kind === 'repeated') return true
  return row.kind !== 'known' && (row.notes.length > 0 || (row.kind === 'add' && row.hasNamesake))
}
