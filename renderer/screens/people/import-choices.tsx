import { columnUses } from '../../../shared/import/people-columns.ts'
import { useToday } from '../../state/use-clock.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FieldGrid } from '../../ui/field-grid.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './import-choices.module.css'
import type { ReadList } from '../../lists/read-list.ts'
import type { ImportReading } from './use-import-plan.ts'

/** How the columns are read; guessed from their names, and open to change. */
export function ImportChoices({
  list,
  reading,
}: {
  readonly list: ReadList
  readonly reading: ImportReading
}) {
  const { text, formatList } = useText()
  const { mapping, hasHeading, plan } = reading
  const columns = mapping.map((use, place) => ({ place, use, name: columnName(place) }))
  const leftOut = columns.filter(({ use }) => use === null).map(({ name }) => name)
  const hasFamilyName = mapping.includes('familyName') || mapping.includes('fullName')
  const saysYes =
    reading.noticeDayOfYes !== null ||
    plan.rows.some((row) => 'notes' in row && row.notes.some(({ kind }) => kind === 'notice-without-date'))
  return (
    <>
      {saysYes && <NoticeDay reading={reading} />}
      {mapping.includes('fullName') && (
        <SegmentedControl
          label={text('people.nameOrder')}
          size="small"
          value={reading.nameOrder}
          onChange={reading.setNameOrder}
          options={(['given-first', 'family-first'] as const).map((id) => ({
            id,
            label: text(`people.nameOrderChoice.${id}`),
          }))}
        />
      )}
      <Disclosure title={text('people.columns')} isInitiallyExpanded={!hasFamilyName}>
        <div className={styles.columns}>
          <Switch label={text('people.hasHeading')} value={hasHeading} onChange={reading.setHasHeading} />
          <FieldGrid columns={3}>
            {columns.map(({ place, name, use }) => (
              <Select
                key={place}
                label={name}
                size="small"
                value={use ?? 'none'}
                onChange={(next) => reading.remap(place, next === 'none' ? null : next)}
                options={([...columnUses, 'none'] as const).map((id) => ({
                  id,
                  label: text(`people.columnUse.${id}`),
                }))}
              />
            ))}
          </FieldGrid>
        </div>
      </Disclosure>
      {hasHeading && leftOut.length > 0 && (
        <p className={styles.leftOut}>{text('people.leftOut', { names: formatList(leftOut) })}</p>
      )}
    </>
  )

  function columnName(place: number): string {
    const written = list.table.rows[0]?.cells[place] ?? ''
    if (written === '') return text('people.columnNumber', { number: place + 1 })
    return hasHeading ? written : text('people.columnExample', { number: place + 1, example: written })
  }
}

function NoticeDay({ reading }: { readonly reading: ImportReading }) {
  const { text } = useText()
  const today = useToday()
  return (
    <div className={styles.noticeDay}>
      <DateField
        label={text('people.noticeDay')}
        description={text('people.noticeDayHelp')}
        value={reading.noticeDayOfYes}
        today={today}
        errorMessage={
          reading.noticeDayOfYes !== null && reading.noticeDayOfYes > today
            ? text('people.noticeInFuture')
            : undefined
        }
        onChange={reading.setNoticeDayOfYes}
      />
    </div>
  )
}
