import type { OwnerId } from '../../map/owners.ts'
import { valueLines } from '../../map/value-lines.ts'
import type { ValueSum } from '../../map/values.ts'
import { textCell, type WorkbookRow, type WorkbookSheet } from '../workbook.ts'
import { type MapSource, wallNames } from './map-source.ts'

/**
 * What the resources are worth, by owner and then by nature, each with its total. Volunteer hours stand in a column of their
 * own: they are valued and never reimbursed, and no total of what may be reimbursed holds them.
 */
export function valuesSheet(source: MapSource): Pick<WorkbookSheet, 'header' | 'rows'> {
  const { snapshot, translate } = source
  const { totals, owners, natures } = valueLines(snapshot.resources, snapshot.participants)
  const names = wallNames(source)
  function ownerName(key: OwnerId | null): string {
    return key === null ? translate('values.nobody') : names.bodyName(key) || translate('values.goneOwner')
  }
  const total = (what: string): WorkbookRow => ({
    ...rowOf(what, translate('values.total'), totals),
    isTotal: true,
  })
  const byOwner = translate('values.byOwner')
  const byNature = translate('values.byNature')
  return {
    header: [
      translate('map-files.valueBy'),
      translate('map-files.valueOf'),
      translate('values.reimbursable'),
      translate('values.valuedOnly'),
      translate('values.total'),
    ],
    rows: [
      ...owners.map(({ key, sum }) => rowOf(byOwner, ownerName(key), sum)),
      total(byOwner),
      ...natures.map(({ key, sum }) =>
        rowOf(byNature, translate(`changes.value.resourceNature.${key}`), sum),
      ),
      total(byNature),
    ],
  }
}

function rowOf(what: string, name: string, sum: ValueSum): WorkbookRow {
  return {
    cells: [
      textCell(what),
      textCell(name),
      { kind: 'euro', cents: sum.reimbursableCents },
      { kind: 'euro', cents: sum.valuedOnlyCents },
      { kind: 'euro', cents: sum.totalCents },
    ],
  }
}
