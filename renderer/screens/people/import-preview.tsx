import { countRows } from '../../../shared/import/plan-people.ts'
import { ListTroubles } from '../../lists/list-troubles.tsx'
import type { ReadList } from '../../lists/read-list.ts'
import { useText } from '../../ui/text-context.tsx'
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
  return (
    <>
      <p>{text('people.importCounts', countRows(plan))}</p>
      {plan.newOrganizations.length > 0 && (
        <p>{text('people.newOrganizations', { count: plan.newOrganizations.length })}</p>
      )}
      <ListTroubles list={list} />
      <ImportChoices list={list} reading={reading} />
      <ImportRows rows={plan.rows} />
    </>
  )
}
