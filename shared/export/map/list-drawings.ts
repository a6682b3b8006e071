import { allCoverage } from '../../map/coverage.ts'
import { formatList, formatNumber } from '../../text/numbers.ts'
import { type DrawnRow, drawTable } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { drawingSheet } from './drawing-sheet.ts'
import { coverageLegend } from './legend-items.ts'
import { type MapSource, wallNames } from './map-source.ts'
import { coverageShape } from './paper-shapes.ts'

/** Draws «Elenco» of the needs: for whom, where, who brought them up, and how far they are answered. */
export function drawNeeds(source: MapSource): Drawing {
  const { snapshot, translate, language } = source
  const { needs } = snapshot
  const coverage = allCoverage(snapshot)
  const { bodyName } = wallNames(source)
  const rows = needs.map(
    ({ id, code, title, recipients, territory, raisedByIds, priorityPoints }): DrawnRow => {
      const level = coverage.get(id)?.level ?? 'uncovered'
      return cells(
        [{ text: orNone(code) }],
        [{ text: title, isBold: true }, ...(recipients === '' ? [] : [{ text: recipients, isSecond: true }])],
        [{ text: orNone(formatList(territory, language)) }],
        [
          {
            text: orNone(
              formatList(
                raisedByIds.map(bodyName).filter((name) => name !== ''),
                language,
              ),
            ),
          },
        ],
        [{ text: formatNumber(priorityPoints, language) }],
        [{ text: translate(`map.coverage.${level}`), shape: coverageShape(level) }],
      )
    },
  )
  return drawingSheet(source, {
    title: translate('map.kinds.need'),
    description: translate('map-files.listCount', { count: needs.length }),
    legend: coverageLegend(
      [...coverage.values()].map(({ level }) => level),
      translate,
    ),
    content: drawTable(
      [
        { heading: translate('changes.field.code'), widthPx: 70 },
        { heading: translate('map.kind.need'), widthPx: 370 },
        { heading: translate('changes.field.territory'), widthPx: 200 },
        { heading: translate('changes.field.raisedByIds'), widthPx: 200 },
        { heading: translate('map.points'), widthPx: 90 },
        { heading: translate('map.coverageTitle'), widthPx: 150 },
      ],
      orEmpty(rows, translate('map-files.noNeeds')),
    ),
  })
}

/** Draws «Elenco» of the resources: what they are, whose, where, how sure, and how many needs they answer. */
export function drawResources(source: MapSource): Drawing {
  const { snapshot, translate, language } = source
  const { resources, links } = snapshot
  const { ownerName } = wallNames(source)
  const needsOf = Map.groupBy(links, ({ resourceId }) => resourceId)
  const rows = resources.map((resource): DrawnRow => {
    const { id, code, title, kind, nature, territory, status } = resource
    const count = new Set(needsOf.get(id)?.map(({ needId }) => needId)).size
    const what = [
      translate(`changes.value.resourceKind.${kind}`),
      translate(`changes.value.resourceNature.${nature}`),
    ]
    return cells(
      [{ text: orNone(code) }],
      [
        { text: title, isBold: true },
        { text: what.join(' · '), isSecond: true },
      ],
      [{ text: orNone(ownerName(resource)) }],
      [{ text: orNone(formatList(territory, language)) }],
      [{ text: translate(`map.resourceStatus.${status}`) }],
      [
        count === 0
          ? { text: translate('map.dormant'), isBold: true }
          : { text: translate('map.needCount', { count }) },
      ],
    )
  })
  return drawingSheet(source, {
    title: translate('map.kinds.resource'),
    description: translate('map-files.listCount', { count: resources.length }),
    legend: [],
    content: drawTable(
      [
        { heading: translate('changes.field.code'), widthPx: 70 },
        { heading: translate('map.kind.resource'), widthPx: 390 },
        { heading: translate('map.owner'), widthPx: 190 },
        { heading: translate('changes.field.territory'), widthPx: 200 },
        { heading: translate('changes.field.status'), widthPx: 110 },
        { heading: translate('map.needsLinked'), widthPx: 120 },
      ],
      orEmpty(rows, translate('map-files.noResources')),
    ),
  })
}

/** Draws «Elenco» of the actors: what they are, what they brought up and bring, their marks. How to reach them stays out. */
export function drawOrganizations(source: MapSource): Drawing {
  const { snapshot, translate } = source
  const { organizations, needs, resources, participants } = snapshot
  const bodyOf = new Map<string, string | null>(
    participants.map(({ id, organizationId }) => [id, organizationId]),
  )
  const rows = organizations.map(({ id, name, kind, role, interest, influence, closeness }): DrawnRow => {
    const raised = needs.filter(({ raisedByIds }) => raisedByIds.includes(id)).length
    const brought = resources.filter(
      ({ ownerId }) => ownerId !== null && (bodyOf.get(ownerId) ?? ownerId) === id,
    )
    return cells(
      [
        { text: name, isBold: true },
        { text: translate(`people.organizationKind.${kind}`), isSecond: true },
      ],
      [{ text: translate(`people.organizationRole.${role}`) }],
      [{ text: String(raised) }],
      [{ text: String(brought.length) }],
      [{ text: orNone(String(interest ?? '')) }],
      [{ text: orNone(String(influence ?? '')) }],
      [{ text: closeness === null ? '–' : translate(`actors.closeness.${closeness}`) }],
    )
  })
  return drawingSheet(source, {
    title: translate('map.kinds.organization'),
    description: translate('map-files.listCount', { count: organizations.length }),
    legend: [],
    content: drawTable(
      [
        { heading: translate('map.kind.organization'), widthPx: 390 },
        { heading: translate('changes.field.role'), widthPx: 190 },
        { heading: translate('map.needsRaised'), widthPx: 110 },
        { heading: translate('map.resourcesBrought'), widthPx: 100 },
        { heading: translate('changes.field.interest'), widthPx: 90 },
        { heading: translate('changes.field.influence'), widthPx: 90 },
        { heading: translate('changes.field.closeness'), widthPx: 110 },
      ],
      orEmpty(rows, translate('map-files.noActors')),
    ),
  })
}

type Paragraphs = Extract<DrawnRow, { kind: 'cells' }>['cells'][number]

function cells(...paragraphs: readonly Paragraphs[]): DrawnRow {
  return { kind: 'cells', cells: paragraphs }
}

function orNone(words: string): string {
  return words === '' ? '–' : words
}

function orEmpty(rows: readonly DrawnRow[], none: string): readonly DrawnRow[] {
  return rows.length === 0 ? [{ kind: 'group', text: none }] : rows
}
