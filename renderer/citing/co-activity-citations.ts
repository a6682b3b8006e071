import { type MinutesBlock, plainRuns } from '../../shared/doc/minutes-text.ts'
import type { CoActivityPart, CoActivityRow } from '../../shared/map/co-activity-table.ts'
import type { TextTools } from '../ui/text-context.tsx'

type Tools = Pick<TextTools, 'text' | 'formatList'> & {
  /** What a body is called. */
  readonly nameOf: (id: string) => string
}

/** Whether citizens and families take part, and which of their groups could, in a sentence. */
export function citizensWords(
  { isWithoutCitizens, citizensWhoCould }: Pick<CoActivityRow, 'isWithoutCitizens' | 'citizensWhoCould'>,
  { text, formatList, nameOf }: Tools,
): string {
  if (!isWithoutCitizens) return text('co-activities.withCitizens')
  if (citizensWhoCould.length === 0) return text('co-activities.withoutCitizens')
  return text('co-activities.citizensCould', { names: formatList(citizensWhoCould.map(nameOf)) })
}

/** A co-activity as a verbale cites it: who does it, who could, at what level, and whether citizens are missing. */
export function coActivityBlocks(row: CoActivityRow, tools: Tools): MinutesBlock[] {
  const { text } = tools
  const words = text('co-activities.cited', {
    name: text(`changes.value.coActivity.${row.activity}`),
    now: partWords(row.now, tools),
    could: partWords(row.could, tools),
    citizens: citizensWords(row, tools),
  })
  return [{ kind: 'paragraph', runs: plainRuns(words) }]
}

function partWords({ organizationIds, levels }: CoActivityPart, { text, formatList, nameOf }: Tools): string {
  const who =
    organizationIds.length === 0 ? text('co-activities.none') : formatList(organizationIds.map(nameOf))
  if (levels.length === 0) return who
  return text('co-activities.whoAtLevel', {
    who,
    levels: formatList(levels.map((level) => text(`changes.value.coActivityLevel.${level}`))),
  })
}
