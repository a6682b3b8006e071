import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { type MinutesRun, plainRuns } from '../../shared/doc/minutes-text.ts'
import { organizationOfOwner } from '../../shared/doc/queries/follow-up.ts'
import { speakerLabel } from '../../shared/doc/queries/presence.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { allCoverage, type Coverage } from '../../shared/map/coverage.ts'
import { coverageOverrideType } from '../../shared/model/coverage-override.ts'
import { linkType } from '../../shared/model/link.ts'
import { type Need, needType } from '../../shared/model/need.ts'
import { type Resource, resourceType } from '../../shared/model/resource.ts'
import { titleLength } from '../../shared/model/text-lengths.ts'
import { itemLabel } from '../../shared/map/words/item-label.ts'
import type { TextTools } from '../ui/text-context.tsx'
import { reasonSentence } from './coverage-words.ts'

type Tools = Pick<TextTools, 'text' | 'formatList'>

/** A need or a resource of the map. */
export type Citable = Need | Resource

/** A record of the map as a verbale cites it: code and title, then what counts of it at this moment. */
export function citationRuns(documents: TavoloDocuments, record: Citable, tools: Tools): MinutesRun[] {
  const facts = isNeed(record) ? needFacts(documents, record, tools) : resourceFacts(documents, record, tools)
  return [mentionOf(record), ...plainRuns(facts === '' ? '' : ` – ${facts}`)]
}

/** Code and title as they stand: a verbale does not change because the map moves on. */
export function mentionOf(item: Citable): MinutesRun {
  return { kind: 'mention', id: item.id, label: itemLabel(item).slice(0, titleLength) }
}

function isNeed(record: Citable): record is Need {
  return record.id.startsWith('need:')
}

function needFacts(documents: TavoloDocuments, { id }: Need, tools: Tools): string {
  const coverage = coverageNow(documents, id)
  return coverage === null ? '' : coverageFacts(coverage, tools)
}

/** How far a need is covered and why, as a verbale says it: what the links say, beside what the table says. */
export function coverageFacts(coverage: Coverage, tools: Pick<Tools, 'text'>): string {
  const { text } = tools
  const { override, derived } = coverage
  const level = text(`map.coverage.${derived.level}`)
  const reason = reasonSentence(derived.reason, tools)
  if (override === null) return text('map.cite.byLinks', { level, reason })
  const tableLevel = text(`map.coverage.${coverage.level}`)
  return text('map.cite.byBoth', { level, reason, tableLevel, tableReason: override.reason })
}

function coverageNow(documents: TavoloDocuments, id: Need['id']): Coverage | null {
  const all = allCoverage({
    needs: listRecords(documents, needType).filter((need) => need.id === id),
    resources: listRecords(documents, resourceType),
    links: listRecords(documents, linkType).filter(({ needId }) => needId === id),
    coverageOverrides: listRecords(documents, coverageOverrideType),
  })
  return all.get(id) ?? null
}

function resourceFacts(documents: TavoloDocuments, resource: Resource, tools: Tools): string {
  const { text, formatList } = tools
  // A body, never a person: verbali are published.
  const owner = speakerLabel(documents, organizationOfOwner(documents, resource.ownerId))
  const needIds = new Set(
    listRecords(documents, linkType)
      .filter(({ resourceId }) => resourceId === resource.id)
      .map(({ needId }) => needId),
  )
  const needs = listRecords(documents, needType)
    .filter(({ id }) => needIds.has(id))
    .map(({ code, title }) => code || title)
  return text('map.cite.resource', {
    hasOwner: owner === '' ? 'no' : 'yes',
    owner,
    status: text(`map.resourceStatus.${resource.status}`),
    count: needs.length,
    needs: formatList(needs),
  })
}
