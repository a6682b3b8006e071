import type { RecordPlace } from '../../shared/doc/queries/record-title.ts'
import type { MessageKey } from '../../shared/text/messages.ts'
import { outcomeKey } from '../../shared/text/outcome-key.ts'
import type { Decision } from '../../shared/model/decision.ts'
import { parseIsoDate } from '../../shared/text/dates.ts'
import { timeOfDayOf } from '../state/moments.ts'
import type { TextTools } from '../ui/text-context.tsx'

/** The messages of a group of this room, by its name. */
function own(group: string): string {
  return `changes.value.${group}`
}

/** The group of messages that says each value of a field, for fields whose values are words of the code. */
const wordGroups: Readonly<Record<string, string>> = {
  'process.kind': 'process.kind',
  'organizations.kind': 'people.organizationKind',
  'organizations.role': 'people.organizationRole',
  'participants.tableRole': 'people.tableRole',
  'participants.mandate': 'people.mandate',
  'participants.publishedAs': 'people.publishedAs',
  'phases.status': 'process.phaseStatus',
  'sessions.mode': 'sessions.modes',
  'minutes.status': 'minutes.status.name',
  'minutes.length': 'documents.lengths',
  'minutes.approvalMode': 'minutes.status.mode',
  'decisions.method': 'export.decisionMethod',
  'reservations.kind': own('reservationKind'),
  'actions.status': own('actionStatus'),
  'observations.outcome': 'minutes.observations.outcome',
  'resources.kind': own('resourceKind'),
  'resources.nature': own('resourceNature'),
  'resources.status': own('resourceStatus'),
  'links.strength': own('linkStrength'),
  'links.status': own('linkStatus'),
  'organizations.closeness': own('closeness'),
  'needs.evidence': own('needEvidence'),
  'needs.status': own('needStatus'),
  'resources.valueBasis': own('valueBasis'),
  'coverageOverrides.level': own('coverageLevel'),
  'coActivities.activity': own('coActivity'),
  'coActivities.time': own('coActivityTime'),
  'coActivities.level': own('coActivityLevel'),
  'cards.colour': own('cardColour'),
  'figures.form': own('figureForm'),
  'figures.colour': own('ink'),
  'figures.pen': own('penWidth'),
  'connectors.heads': own('connectorHeads'),
  'connectors.stroke': own('connectorStroke'),
  'connectors.colour': own('ink'),
  'votes.voters': own('voterKind'),
  'requests.kind': own('requestKind'),
  'requests.answer': own('requestAnswer'),
  'attendance.state': 'attendance.state',
  'attendance.mandate': 'people.mandate',
  'stances.choice': own('stance'),
}

const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** A value of a record, with what is needed to say it. */
export interface ShownValue {
  readonly place: RecordPlace
  readonly field: string
  readonly value: unknown
  /** The whole record, because some words depend on it. */
  readonly record: Readonly<Record<string, unknown>>
  readonly nameOf: (id: string) => string
}

/** The message with the words of a value that is a word of the code; null for any other. */
export function wordKeyOf({ place, field, value, record }: Omit<ShownValue, 'nameOf'>): MessageKey | null {
  if (typeof value !== 'string') return null
  if (place === 'decisions' && field === 'outcome') {
    // Words of an indicative vote differ: it gives an orientation.
    return outcomeKey({
      ...(record as Pick<Decision, 'method' | 'outcome'>),
      outcome: value as Decision['outcome'],
    })
  }
  const group = wordGroups[`${place}.${field}`]
  // A test holds that every value of every such field has its message.
  return group === undefined ? null : (`${group}.${value}` as MessageKey)
}

/** Fields that mean something else here than in other records: the name under which their words stand. */
const namesHere: Readonly<Record<string, string>> = {
  'canvases.question': 'canvasQuestion',
  'votes.question': 'canvasQuestion',
  'votes.openedAt': 'voteOpenedAt',
  'votes.closedAt': 'voteClosedAt',
  'cards.point': 'cardPoint',
}

/** What a field of a record is called. A test holds that every field of every record has a name. */
export function fieldKeyOf(place: RecordPlace, field: string): MessageKey {
  return `changes.field.${namesHere[`${place}.${field}`] ?? field}` as MessageKey
}

/** A value in words; «vuoto» for none. */
export function valueText(tools: TextTools, shown: ShownValue): string {
  const { value, field } = shown
  const { text } = tools
  if (value === undefined || value === null || value === '') return text('changes.empty')
  if (field === 'order') return text('changes.moved')
  if (field === 'frozenSnapshot') return text('changes.frozenText')
  if (typeof value === 'boolean') return text(value ? 'changes.yes' : 'changes.no')
  if (typeof value === 'number') return numberText(tools, field, value)
  if (field === 'dots' && isDots(value)) {
    const lines = value.map(([id, count]) => text('changes.dotsOn', { title: shown.nameOf(id) || id, count }))
    return lines.length === 0 ? text('changes.empty') : lines.join('; ')
  }
  if (Array.isArray(value)) {
    const parts = value.map((part: unknown) => valueText(tools, { ...shown, value: part }))
    return parts.length === 0 ? text('changes.empty') : parts.join('; ')
  }
  if (typeof value === 'string') {
    const key = wordKeyOf(shown)
    return key === null ? plainText(tools, shown, value) : text(key)
  }
  // A citation has a label, a file its name.
  const { label, name } = value as { readonly label?: unknown; readonly name?: unknown }
  const words = label ?? name
  return typeof words === 'string' ? words : text('changes.stillUnknown')
}

/** What a ballot holds: pairs of what was voted for and how often. */
function isDots(value: unknown): value is readonly (readonly [id: string, count: number])[] {
  return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string')
}

function plainText(tools: TextTools, shown: ShownValue, value: string): string {
  if (/Ids?$|^approvesMinutesOf$/.test(shown.field)) return shown.nameOf(value) || value
  if (isInstant.test(value)) return timeOfDayOf(Date.parse(value))
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && parseIsoDate(value) !== null) return tools.formatMediumDate(value)
  return value
}

function numberText(tools: TextTools, field: string, value: number): string {
  if (field.endsWith('Cents')) return tools.formatEuro(value / 100)
  if (field === 'workMinutes') return tools.formatNumber(value / 60)
  // Whole minutes: that is how agenda and verbale tell time.
  if (field.endsWith('Ms')) return tools.text('changes.minutes', { count: Math.round(value / 60_000) })
  return tools.formatNumber(value)
}
