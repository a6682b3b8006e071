import { countMapRows, type MapPlan } from '../../../../shared/import/plan-map.ts'
import type { MapTableKind } from '../../../../shared/map/tables/map-tables.ts'
import { ListTroubles } from '../../../lists/list-troubles.tsx'
import type { ReadList } from '../../../lists/read-list.ts'
import { Banner } from '../../../ui/banner.tsx'
import { useText } from '../../../ui/text-context.tsx'
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
  if (!plan.hasHeading) {
    return (
      <Banner tone="error" title={text('map.import.noHeading')}>
        {text(`map.import.pasteHelp.${kind}`)} {text('lists.nothingWritten')}
      </Banner>
    )
  }
  return (
    <>
      <p>{text('map.import.counts', countMapRows(plan))}</p>
      <ListTroubles list={list} />
      {plan.unknownHeadings.length > 0 && (
        <p>{text('map.import.leftOut', { names: formatList(plan.unknownHeadings) })}</p>
      )}
      <MapImportRows kind={kind} rows={plan.rows} />
    </>
  )
}
