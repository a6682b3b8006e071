import { useMemo } from 'react'
import { coActivityTable } from '../../../../shared/map/co-activity-table.ts'
import { coActivityType } from '../../../../shared/model/co-activity.ts'
import { coActivityBlocks } from '../../../citing/co-activity-citations.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { useRecords } from '../../../state/use-records.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { namesById } from '../map-words.ts'
import { RowsTable } from '../rows-table.tsx'
import { CoActivityTableRow } from './co-activity-table-row.tsx'
import styles from './co-activities.module.css'

/** The seven co-activities: who does each now, who could, at what level, and where citizens and families are missing. */
export function CoActivitiesView() {
  const tools = useText()
  const { text } = tools
  const { organizations } = useMapPlace().records
  const entries = useRecords(coActivityType)
  const rows = useMemo(() => coActivityTable(entries, organizations), [entries, organizations])
  const names = useMemo(() => namesById({ organizations, participants: [] }), [organizations])
  const nameOf = (id: string) => names.get(id) ?? ''
  return (
    <div className={styles.view}>
      <p className={styles.help}>{text('co-activities.help')}</p>
      <RowsTable
        caption={text('co-activities.table')}
        columns={[text('co-activities.activity'), text('co-activities.now'), text('co-activities.could')]}
      >
        {rows.map((row) => (
          <CoActivityTableRow key={row.activity} row={row} nameOf={nameOf} />
        ))}
      </RowsTable>
      <ToMinutes
        label={text('co-activities.allToMinutes')}
        makeBlocks={() => rows.flatMap((row) => coActivityBlocks(row, { ...tools, nameOf }))}
      />
    </div>
  )
}
