import type { TavoloSnapshot } from '../../doc/snapshot.ts'
import { actorColumns } from '../../map/tables/actor-columns.ts'
import type { CellTools } from '../../map/tables/column.ts'
import { mapSheet, sheetOf } from '../../map/tables/map-tables.ts'
import { tableNames } from '../../map/tables/table-names.ts'
import { ownerOf } from '../../map/owners.ts'
import { mapStateOf } from '../../map/map-state.ts'
import { writeOds } from '../ods/ods-writer.ts'
import type { WorkbookSheet } from '../workbook.ts'
import { coverageSheet, gapsSheet } from './gap-sheets.ts'
import type { MapSource } from './map-source.ts'
import { valuesSheet } from './values-sheet.ts'

/**
 * Gives the whole map as an OpenDocument workbook: needs, resources and links with the columns of their CSV, the bodies
 * without how to reach them, coverage with its reasons, gaps, and what the resources are worth.
 */
export function mapWorkbook(source: MapSource & { readonly createdIso: string }): Uint8Array {
  const { snapshot, translate, language, createdIso } = source
  const tools: CellTools = { language, translate, otherTranslates: [], names: tableNames(snapshot) }
  const state = mapStateOf(snapshot)
  const sheets: readonly WorkbookSheet[] = [
    { name: translate('map.kinds.need'), ...mapSheet('needs', snapshot, tools) },
    { name: translate('map.kinds.resource'), ...mapSheet('resources', snapshot, tools) },
    { name: translate('map.part.links'), ...mapSheet('links', snapshot, tools) },
    { name: translate('map.kinds.organization'), ...actorsSheet(snapshot, tools) },
    { name: translate('map.coverageTitle'), ...coverageSheet(state, source) },
    { name: translate('map.view.gaps'), ...gapsSheet(state, source) },
    { name: translate('map-files.valuesSheet'), ...valuesSheet(source) },
  ]
  const { title, leadAuthorityId } = snapshot.process
  const creator = snapshot.organizations.find(({ id }) => id === leadAuthorityId)?.name ?? 'Tavolo'
  return writeOds({
    language,
    title: translate('map-files.workbookTitle', { tavolo: title }),
    creator,
    createdIso,
    sheets,
  })
}

function actorsSheet(snapshot: TavoloSnapshot, tools: CellTools): Pick<WorkbookSheet, 'header' | 'rows'> {
  const { organizations, participants, needs, resources } = snapshot
  const organizationOf = new Map(participants.map(({ id, organizationId }) => [id, organizationId]))
  const owners = resources.map((resource) =>
    ownerOf(resource, (person) => organizationOf.get(person) ?? null),
  )
  const rows = organizations.map((organization) => ({
    ...organization,
    raisedCount: needs.filter(({ raisedByIds }) => raisedByIds.includes(organization.id)).length,
    broughtCount: owners.filter((owner) => owner === organization.id).length,
  }))
  return sheetOf(actorColumns, rows, tools)
}
