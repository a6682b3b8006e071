import { type MapTableKind, mapTable } from '../map/tables/map-tables.ts'
import { tableNames } from '../map/tables/table-names.ts'
import type { Language } from '../text/dates.ts'
import type { CsvOptions } from './csv-options.ts'
import { writeCsv } from './csv-writer.ts'

/**
 * Gives a table of the map as CSV, under the headings that the import knows: needs with their coverage, resources with what
 * they are worth, links by the codes of both. Who owns a resource for no organization is there by name.
 */
export function mapCsv(
  kind: MapTableKind,
  { snapshot, translate, separator, language }: CsvOptions & { readonly language: Language },
): Uint8Array {
  const tools = { language, translate, otherTranslates: [], names: tableNames(snapshot) }
  return writeCsv({ separator, ...mapTable(kind, snapshot, tools) })
}
