import type { z } from 'zod'
import type { printPdfInputSchema } from '../../ipc/print.ts'
import { allCoverage, type Coverage } from '../../map/coverage.ts'
import { onePerPair } from '../../doc/links.ts'
import { valuationOf } from '../../map/values.ts'
import type { Link } from '../../model/link.ts'
import type { Need } from '../../model/need.ts'
import type { Resource } from '../../model/resource.ts'
import { formatEuro, formatNumber } from '../../text/numbers.ts'
import { escapeXml, type Xml } from '../xml.ts'
import { assetSheetStyle } from './asset-sheet-style.ts'
import { type MapSource, type WallNames, wallNames } from './map-source.ts'
import { confirmedShape, coverageShape, strengthShape } from './paper-shapes.ts'
import { wallPageInput } from './wall-page.ts'

/**
 * Gives the sheets of resources for the wall, A3 portrait, one a page: what it is and whose, what it answers, and room to
 * write what it could be tied to. Ids of resources that are gone are left out.
 */
export function assetSheets(
  resourceIds: readonly Resource['id'][],
  source: MapSource,
): z.infer<typeof printPdfInputSchema> {
  const { snapshot, translate } = source
  const asked = new Set(resourceIds)
  const resources = snapshot.resources.filter(({ id }) => asked.has(id))
  const needs = new Map(snapshot.needs.map((need) => [need.id, need]))
  const known: Known = {
    source,
    needs,
    names: wallNames(source),
    coverage: allCoverage(snapshot),
    links: Map.groupBy(
      onePerPair(snapshot.links).filter(({ needId }) => needs.has(needId)),
      ({ resourceId }) => resourceId,
    ),
  }
  const [only] = resources
  const title =
    resources.length === 1 && only !== undefined
      ? `${only.code} ${only.title}`.trim()
      : translate('map-files.sheetsTitle', { tavolo: snapshot.process.title })
  return wallPageInput(
    {
      title,
      orientation: 'portrait',
      style: assetSheetStyle,
      body: resources.map((resource) => sheetOf(resource, known)).join(''),
    },
    source,
  )
}

interface Known {
  readonly source: MapSource
  readonly names: WallNames
  readonly needs: ReadonlyMap<Need['id'], Need>
  readonly coverage: ReadonlyMap<Need['id'], Coverage>
  readonly links: ReadonlyMap<Resource['id'], readonly Link[]>
}

function sheetOf(resource: Resource, known: Known): Xml {
  const { translate, snapshot } = known.source
  const { code, title, description, kind, status } = resource
  const owner = known.names.ownerName(resource)
  const tick = status === 'confirmed' ? `<svg viewBox="0 0 20 20">${confirmedShape()}</svg>` : ''
  return (
    `<section><header><p class="tavolo">${escapeXml(snapshot.process.title)}</p>` +
    `<p class="kind"><span class="code">${escapeXml(code)}</span> ${escapeXml(translate(`changes.value.resourceKind.${kind}`))}</p></header>` +
    `<h1${titleSize(title)}>${escapeXml(title)}</h1>` +
    `<p class="owner">${escapeXml(owner === '' ? translate('values.nobody') : owner)}` +
    `<span class="status">${tick}${escapeXml(translate(`map.resourceStatus.${status}`))}</span></p>` +
    `${descriptionOf(description)}${factsOf(resource, known.source)}${answersOf(resource, known)}` +
    `<div class="room"><h2>${escapeXml(translate('map-files.sheetRoom'))}</h2><div class="lines">${writingLines}</div></div></section>`
  )
}

function descriptionOf(description: string): Xml {
  if (description === '') return ''
  return `<p class="description">${escapeXml(description).replaceAll('\n', '<br>')}</p>`
}

/** As many as a whole page has room for; a sheet shows those that it has room for. */
const writingLines = '<i></i>'.repeat(26)

/** A title of a few words is read from across the room; a long one must still leave room for the rest. */
function titleSize(title: string): Xml {
  if (title.length > 90) return ' class="longest"'
  return title.length > 40 ? ' class="long"' : ''
}

function factsOf(resource: Resource, source: MapSource): Xml {
  const { translate, language } = source
  const { quantity, unit, period, conditions, territory, nature } = resource
  const quantityWords = quantity === null ? unit : `${formatNumber(quantity, language)} ${unit}`.trim()
  const facts: readonly (readonly [label: string, words: string])[] = [
    [translate('changes.field.quantity'), quantityWords],
    [translate('changes.field.period'), period],
    [translate('changes.field.territory'), territory.join(', ')],
    [translate('changes.field.nature'), translate(`changes.value.resourceNature.${nature}`)],
    [translate('changes.field.conditions'), conditions],
    [translate('map.part.value'), valueWords(resource, source)],
  ]
  const rows = facts
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `<div><dt>${escapeXml(label)}</dt><dd>${escapeXml(words)}</dd></div>`)
  return `<dl>${rows.join('')}</dl>`
}

/** What it is worth, how that was worked out, and of volunteer hours that nobody reimburses them. */
function valueWords(resource: Resource, { translate, language }: MapSource): string {
  const valuation = valuationOf(resource)
  if (valuation === null) return ''
  const kind = valuation.kind === 'valued-only' ? translate('export.csvValuation.valued-only') : ''
  return [formatEuro(valuation.cents / 100, language), resource.valueMethod, kind]
    .filter((words) => words !== '')
    .join(' · ')
}

function answersOf(resource: Resource, { source, links, needs, coverage }: Known): Xml {
  const { translate } = source
  const items = (links.get(resource.id) ?? []).flatMap(({ needId, strength }) => {
    const need = needs.get(needId)
    const level = coverage.get(needId)?.level
    if (need === undefined || level === undefined) return []
    return [
      `<li><svg viewBox="0 0 20 20">${strengthShape(strength)}</svg>` +
        `<span class="strength">${escapeXml(translate(`map.strength.${strength}`))}</span>` +
        `<span class="need"><span class="code">${escapeXml(need.code)}</span> ${escapeXml(need.title)}</span>` +
        `<svg viewBox="0 0 20 20">${coverageShape(level)}</svg>` +
        `<span class="level">${escapeXml(translate(`map.coverage.${level}`))}</span></li>`,
    ]
  })
  const list =
    items.length === 0
      ? `<p class="none">${escapeXml(translate('map.dormantHelp'))}</p>`
      : `<ul>${items.join('')}</ul>`
  return `<div class="answers"><h2>${escapeXml(translate('map-files.sheetAnswers'))}</h2>${list}</div>`
}
