import type { MapState } from '../../map/map-records.ts'
import { coverageReasonWords } from '../../map/words/coverage-reason.ts'
import { gapLine } from '../../map/words/gap-line.ts'
import { onePerPair } from '../../doc/links.ts'
import { linkStrengths } from '../../model/link.ts'
import { formatList } from '../../text/numbers.ts'
import { textCell, type WorkbookCell, type WorkbookSheet } from '../workbook.ts'
import { gapLookup } from './gap-lookup.ts'
import type { MapSource } from './map-source.ts'

type Rows = Pick<WorkbookSheet, 'header' | 'rows'>

/** The coverage of every need: what counts, what the links say and why, what the table says and since when, how many links. */
export function coverageSheet(
  { coverage }: Pick<MapState, 'coverage'>,
  { snapshot, translate }: MapSource,
): Rows {
  const resources = new Set(snapshot.resources.map(({ id }) => id))
  const linksOf = Map.groupBy(
    onePerPair(snapshot.links).filter(({ resourceId }) => resources.has(resourceId)),
    ({ needId }) => needId,
  )
  return {
    header: [
      translate('changes.field.code'),
      translate('map.kind.need'),
      translate('export.csvCoverage'),
      translate('export.csvCoverageByLinks'),
      translate('map-files.linksReason'),
      translate('export.csvCoverageReason'),
      translate('map-files.saidOn'),
      ...linkStrengths.map((strength) => translate(`map-files.linkCount.${strength}`)),
    ],
    rows: snapshot.needs.flatMap(({ id, code, title }) => {
      const known = coverage.get(id)
      if (known === undefined) return []
      const { level, derived, override } = known
      const strengths = (linksOf.get(id) ?? []).map(({ strength }) => strength)
      const cells: readonly WorkbookCell[] = [
        textCell(code),
        textCell(title),
        textCell(translate(`changes.value.coverageLevel.${level}`)),
        textCell(translate(`changes.value.coverageLevel.${derived.level}`)),
        textCell(coverageReasonWords(derived.reason, translate)),
        textCell(override?.reason ?? ''),
        override === null ? { kind: 'empty' } : { kind: 'date', isoDate: override.setAt.slice(0, 10) },
        ...linkStrengths.map((strength): WorkbookCell => {
          return { kind: 'whole', value: strengths.filter((other) => other === strength).length }
        }),
      ]
      return [{ cells }]
    }),
  }
}

/** Every gap, the most pressing kind first: what it is about, why it is one, and the records that it leads to. */
export function gapsSheet({ gaps }: Pick<MapState, 'gaps'>, source: MapSource): Rows {
  const { translate, language } = source
  const lookup = gapLookup(source)
  const tools = { text: translate, formatList: (items: readonly string[]) => formatList(items, language) }
  return {
    header: [
      translate('map-files.gapKind'),
      translate('changes.field.code'),
      translate('map-files.gapAbout'),
      translate('map-files.gapReason'),
      translate('map-files.gapRecords'),
    ],
    rows: gaps.flatMap((gap) => {
      const line = gapLine(gap, lookup, tools)
      if (line === null) return []
      const { about, reason, records: leadsTo } = line
      return [
        {
          cells: [
            textCell(translate(`map.gap.kind.${gap.kind}`)),
            textCell(typeof about === 'string' ? '' : about.code),
            textCell(typeof about === 'string' ? about : about.title),
            textCell(reason),
            textCell(leadsTo.map(({ code, title }) => `${code} ${title}`.trim()).join('\n')),
          ],
        },
      ]
    }),
  }
}
