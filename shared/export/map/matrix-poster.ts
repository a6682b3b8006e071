import type { z } from 'zod'
import type { printPdfInputSchema } from '../../ipc/print.ts'
import { allCoverage, type Coverage } from '../../map/coverage.ts'
import { createLinkTable, type LinkTable } from '../../map/matrix/link-table.ts'
import type { Need } from '../../model/need.ts'
import type { Resource } from '../../model/resource.ts'
import { escapeXml, type Xml } from '../xml.ts'
import { type MapSource, type WallNames, wallNames } from './map-source.ts'
import { coverageShape, strengthShape, confirmedShape } from './paper-shapes.ts'
import { matrixPosterStyle, posterColumns } from './matrix-poster-style.ts'
import { posterRows } from './poster-rows.ts'
import { mapLegend } from './wall-legend.ts'
import { wallPageInput } from './wall-page.ts'

/**
 * Gives the matrix as posters, A3 landscape: needs down, resources across. A matrix that is wider than a page goes on in parts,
 * each with all needs; one that is longer goes on over pages, each with its headings again.
 */
export function matrixPoster(source: MapSource): z.infer<typeof printPdfInputSchema> {
  const { snapshot, translate } = source
  const known: Known = {
    source,
    names: wallNames(source),
    coverage: allCoverage(snapshot),
    links: createLinkTable()(snapshot.links),
    linked: linkedResources(snapshot),
  }
  const { columnMm, needMm, parts } = posterColumns(snapshot.resources)
  const pages = posterRows(snapshot.needs, {
    needMm,
    title: snapshot.process.title,
    hasParts: parts.length > 1,
  })
  const tables = parts.flatMap((resources, part) =>
    pages[part === 0 ? 'first' : 'further'].map((needs, page) => {
      const head = part === 0 && page === 0 ? firstHead(known) : ''
      const partHead =
        parts.length > 1 && page === 0 ? headOfPart(known, resources, { part, count: parts.length }) : ''
      return `<section>${head}${partHead}${tableOf(known, needs, resources)}</section>`
    }),
  )
  return wallPageInput(
    {
      title: translate('map-files.posterTitle', { tavolo: snapshot.process.title }),
      orientation: 'landscape',
      style: matrixPosterStyle({ columnMm, needMm }),
      body: tables.join(''),
    },
    source,
  )
}

interface Known {
  readonly source: MapSource
  readonly names: WallNames
  readonly coverage: ReadonlyMap<Need['id'], Coverage>
  readonly links: LinkTable
  /** Resources that at least one need is tied to. */
  readonly linked: ReadonlySet<Resource['id']>
}

function linkedResources({ needs, links }: MapSource['snapshot']): ReadonlySet<Resource['id']> {
  const there = new Set(needs.map(({ id }) => id))
  return new Set(links.flatMap(({ needId, resourceId }) => (there.has(needId) ? [resourceId] : [])))
}

/** «Risorse da R23 a R44: parte 2 di 3» */
function headOfPart(
  { source }: Known,
  resources: readonly Resource[],
  { part, count }: { readonly part: number; readonly count: number },
): Xml {
  const words = source.translate('map-files.part', {
    first: codeOf(resources.at(0)),
    last: codeOf(resources.at(-1)),
    number: part + 1,
    count,
  })
  return `<h2>${escapeXml(words)}</h2>`
}

function tableOf(known: Known, needs: readonly Need[], resources: readonly Resource[]): Xml {
  const { translate } = known.source
  const columns = resources.map((resource) => columnHead(resource, known)).join('')
  const rows = needs.map((need) => rowOf(need, resources, known)).join('')
  return (
    '<table><colgroup><col class="need"><col class="coverage">' +
    `<col span="${resources.length}" class="resource"></colgroup>` +
    `<thead><tr><th scope="col" class="corner">${escapeXml(translate('matrix.corner'))}</th>` +
    `<th scope="col" class="corner">${escapeXml(translate('map.coverageTitle'))}</th>${columns}</tr></thead>` +
    `<tbody>${rows}</tbody></table>`
  )
}

function firstHead({ source, coverage }: Known): Xml {
  const { snapshot, translate } = source
  const counts = translate('map-files.counts', {
    needs: snapshot.needs.length,
    resources: snapshot.resources.length,
  })
  return (
    `<header><div><p class="tavolo">${escapeXml(snapshot.process.title)}</p>` +
    `<h1>${escapeXml(translate('matrix.title'))}</h1><p class="counts">${escapeXml(counts)}</p></div>` +
    `${mapLegend({ translate, coverage })}</header>`
  )
}

function columnHead(resource: Resource, { names, linked, source }: Known): Xml {
  const { code, title, status } = resource
  const owner = names.ownerName(resource)
  const facts = [owner, ...(linked.has(resource.id) ? [] : [source.translate('map.dormant')])].filter(
    (fact) => fact !== '',
  )
  const confirmed =
    status === 'confirmed'
      ? `<svg class="tick" viewBox="0 0 20 20">${confirmedShape()}</svg><span class="unseen">${escapeXml(source.translate('map.resourceStatus.confirmed'))}</span>`
      : ''
  return (
    `<th scope="col" class="resource"><div class="upright"><span class="code">${escapeXml(code)}</span> ` +
    `<span class="title">${escapeXml(shortened(title))}</span>` +
    `<span class="owner">${escapeXml(shortened(facts.join(' · ')))}</span></div>${confirmed}</th>`
  )
}

// What three lines of a heading that stands upright hold; the sheet of the resource has the whole title.
const longestHeading = 64

function shortened(words: string): string {
  return words.length <= longestHeading ? words : `${words.slice(0, longestHeading - 1).trimEnd()}…`
}

function codeOf(resource: Resource | undefined): string {
  return resource === undefined ? '' : resource.code || resource.title
}

function rowOf(need: Need, resources: readonly Resource[], known: Known): Xml {
  const { translate } = known.source
  const links = known.links.get(need.id)
  const cells = resources.map(({ id }) => {
    const link = links?.get(id)
    if (link === undefined) return '<td></td>'
    return `<td><svg viewBox="0 0 20 20">${strengthShape(link.strength)}</svg><span class="unseen">${escapeXml(translate(`map.strength.${link.strength}`))}</span></td>`
  })
  const places = need.territory.join(', ')
  return (
    `<tr><th scope="row"><div class="line"><span class="code">${escapeXml(need.code)}</span>` +
    `<span><span class="title">${escapeXml(need.title)}</span>${places === '' ? '' : `<span class="places">${escapeXml(places)}</span>`}</span></div></th>` +
    `${coverageCell(known.coverage.get(need.id), known)}${cells.join('')}</tr>`
  )
}

function coverageCell(coverage: Coverage | undefined, { source }: Known): Xml {
  if (coverage === undefined) return '<td></td>'
  const { level, override } = coverage
  const byTable =
    override === null ? '' : `<span class="places">${escapeXml(source.translate('map-files.byTable'))}</span>`
  return (
    `<td class="coverage"><div class="line"><svg viewBox="0 0 20 20">${coverageShape(level)}</svg>` +
    `<span>${escapeXml(source.translate(`map.coverage.${level}`))}${byTable}</span></div></td>`
  )
}
