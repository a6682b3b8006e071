import { type MinutesBlock, type MinutesRun, plainRuns } from '../../shared/doc/minutes-text.ts'
import type { Coverage } from '../../shared/map/coverage.ts'
import type { LinkTable } from '../../shared/map/matrix/link-table.ts'
import type { Id } from '../../shared/model/id.ts'
import type { Need } from '../../shared/model/need.ts'
import type { Resource } from '../../shared/model/resource.ts'
import type { TextTools } from '../ui/text-context.tsx'
import { coverageFacts, mentionOf } from './map-citations.ts'

type Tools = Pick<TextTools, 'text' | 'formatList'>

/** What cells of the matrix stand between, and what is known of it. */
export interface CitedCells {
  /** In the order in which they are cited. */
  readonly needs: readonly Need[]
  readonly resources: readonly Resource[]
  readonly links: LinkTable
  readonly coverage: ReadonlyMap<Id<'need'>, Coverage>
}

/** Codes that are written out one by one; more of them say less than their number. */
const mostCodes = 12

/**
 * Cells of the matrix as a verbale cites them: which they are, then each need with its coverage and what answers it among
 * these resources.
 */
export function cellBlocks(cited: CitedCells, tools: Tools): MinutesBlock[] {
  const { needs, resources } = cited
  const { text, formatList } = tools
  const codes = resources.map(({ code, title }) => code || title)
  const isShort = codes.length <= mostCodes
  const lead = text('map.cite.cells', {
    needs: needs.length,
    resources: isShort ? formatList(codes) : text('map.resourceCount', { count: codes.length }),
  })
  return [
    { kind: 'paragraph', runs: plainRuns(lead) },
    ...needs.map((need): MinutesBlock => ({ kind: 'paragraph', runs: needRuns(need, cited, tools) })),
  ]
}

function needRuns(need: Need, { resources, links, coverage }: CitedCells, tools: Tools): MinutesRun[] {
  const { text } = tools
  const known = coverage.get(need.id)
  const facts = known === undefined ? '' : ` – ${coverageFacts(known, tools)}`
  const linked = resources.flatMap((resource) => {
    const link = links.get(need.id)?.get(resource.id)
    return link === undefined ? [] : [{ resource, link }]
  })
  if (linked.length === 0) {
    return [mentionOf(need), ...plainRuns(`${facts} ${text('map.cite.noneOfThese')}`)]
  }
  const answers = linked.flatMap(({ resource, link }, index): MinutesRun[] => {
    const strength = text(`map.strength.${link.strength}`)
    const fact = text('map.why.fact', { strength, status: text(`map.resourceStatus.${resource.status}`) })
    const end = index === linked.length - 1 ? '.' : '; '
    return [mentionOf(resource), ...plainRuns(` (${fact})${end}`)]
  })
  return [mentionOf(need), ...plainRuns(`${facts} ${text('map.cite.ofThese')} `), ...answers]
}
