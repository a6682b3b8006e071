import { z } from 'zod'
import type { AnyRecordType, RecordOf } from '../model/record-type.ts'
import { processSchema } from '../model/process.ts'
import { recordTypes, relationTypes, schemaVersion } from '../model/record-types.ts'
import { compareText } from '../util/compare-text.ts'
import type { TavoloDocuments } from './documents.ts'
import { minutesBlockSchema, readMinutesText } from './minutes-text.ts'
import { givenCodeSchema, listGivenCodes } from './codes.ts'
import { readMeta } from './meta.ts'
import { readProcess } from './process-fields.ts'
import { listRecords } from './records.ts'
import { listRelations } from './relations.ts'
import { listWordings, wordingSchema } from './wordings.ts'

/** How many records of one kind a snapshot may bring in; a bound for hostile files, far over any real tavolo. */
const recordLimit = 100_000

function listOf<Type extends AnyRecordType>(type: Type): z.ZodArray<Type['schema']> {
  return z.array(type.schema).max(recordLimit)
}

/** Schema of the whole tavolo as plain JSON. `version` is the layout's, see `schemaVersion`. */
export const snapshotSchema = z.object({
  format: z.literal('tavolo'),
  version: z.literal(schemaVersion),
  lineageId: z.string().min(1).max(100),
  process: processSchema,
  organizations: listOf(recordTypes.organizations),
  participants: listOf(recordTypes.participants),
  phases: listOf(recordTypes.phases),
  sessions: listOf(recordTypes.sessions),
  agendaItems: listOf(recordTypes.agendaItems),
  minutes: listOf(recordTypes.minutes),
  agendaChanges: listOf(recordTypes.agendaChanges),
  conflicts: listOf(recordTypes.conflicts),
  decisions: listOf(recordTypes.decisions),
  reservations: listOf(recordTypes.reservations),
  divergences: listOf(recordTypes.divergences),
  positions: listOf(recordTypes.positions),
  actions: listOf(recordTypes.actions),
  attachments: listOf(recordTypes.attachments),
  observations: listOf(recordTypes.observations),
  corrections: listOf(recordTypes.corrections),
  signatures: listOf(recordTypes.signatures),
  needs: listOf(recordTypes.needs),
  resources: listOf(recordTypes.resources),
  links: listOf(recordTypes.links),
  // Files and copies of before there was a map have none of these.
  coverageOverrides: listOf(recordTypes.coverageOverrides).default([]),
  connections: listOf(recordTypes.connections).default([]),
  coActivities: listOf(recordTypes.coActivities).default([]),
  // Files and copies of before there were canvases have none of these.
  canvases: listOf(recordTypes.canvases).default([]),
  zones: listOf(recordTypes.zones).default([]),
  clusters: listOf(recordTypes.clusters).default([]),
  cards: listOf(recordTypes.cards).default([]),
  votes: listOf(recordTypes.votes).default([]),
  // Files and copies of before one could draw have none of these.
  figures: listOf(recordTypes.figures).default([]),
  connectors: listOf(recordTypes.connectors).default([]),
  /** Files and copies of before there were guests have none. */
  requests: listOf(recordTypes.requests).default([]),
  attendance: z.array(relationTypes.attendance.schema).max(recordLimit),
  stances: z.array(relationTypes.stances.schema).max(recordLimit),
  supports: z.array(relationTypes.supports.schema).max(recordLimit),
  connectionParts: z.array(relationTypes.connectionParts.schema).max(recordLimit).default([]),
  placements: z.array(relationTypes.placements.schema).max(recordLimit).default([]),
  ballots: z.array(relationTypes.ballots.schema).max(recordLimit).default([]),
  paperDots: z.array(relationTypes.paperDots.schema).max(recordLimit).default([]),
  /** Texts of the map as each device wrote them last, see `wordings.ts`. */
  wordings: z.array(wordingSchema).max(recordLimit).default([]),
  /** Every code that was ever given and to what, see `codes.ts`. */
  givenCodes: z.array(givenCodeSchema).max(recordLimit).default([]),
  /** The minutes' text of each agenda item, by the item's id. */
  texts: z.record(z.string().max(100), z.array(minutesBlockSchema).max(10_000)),
})

/** The whole tavolo as plain JSON, as it stands at one moment. */
export type TavoloSnapshot = z.infer<typeof snapshotSchema>

/** Reads the whole tavolo. Records are the very objects of the cache: do not change them. */
export function readSnapshot(documents: TavoloDocuments): TavoloSnapshot {
  function list<Type extends AnyRecordType>(type: Type): RecordOf<Type>[] {
    return [...listRecords(documents, type)]
  }
  const agendaItems = list(recordTypes.agendaItems)
  return {
    format: 'tavolo',
    version: schemaVersion,
    lineageId: readMeta(documents).lineageId,
    process: readProcess(documents),
    organizations: list(recordTypes.organizations),
    participants: list(recordTypes.participants),
    phases: list(recordTypes.phases),
    sessions: list(recordTypes.sessions),
    agendaItems,
    minutes: list(recordTypes.minutes),
    agendaChanges: list(recordTypes.agendaChanges),
    conflicts: list(recordTypes.conflicts),
    decisions: list(recordTypes.decisions),
    reservations: list(recordTypes.reservations),
    divergences: list(recordTypes.divergences),
    positions: list(recordTypes.positions),
    actions: list(recordTypes.actions),
    attachments: list(recordTypes.attachments),
    observations: list(recordTypes.observations),
    corrections: list(recordTypes.corrections),
    signatures: list(recordTypes.signatures),
    needs: list(recordTypes.needs),
    resources: list(recordTypes.resources),
    links: list(recordTypes.links),
    coverageOverrides: list(recordTypes.coverageOverrides),
    connections: list(recordTypes.connections),
    coActivities: list(recordTypes.coActivities),
    canvases: list(recordTypes.canvases),
    zones: list(recordTypes.zones),
    clusters: list(recordTypes.clusters),
    cards: list(recordTypes.cards),
    votes: list(recordTypes.votes),
    figures: list(recordTypes.figures),
    connectors: list(recordTypes.connectors),
    requests: list(recordTypes.requests),
    attendance: [...listRelations(documents, relationTypes.attendance)],
    stances: [...listRelations(documents, relationTypes.stances)],
    supports: [...listRelations(documents, relationTypes.supports)],
    connectionParts: [...listRelations(documents, relationTypes.connectionParts)],
    placements: [...listRelations(documents, relationTypes.placements)],
    ballots: [...listRelations(documents, relationTypes.ballots)],
    paperDots: [...listRelations(documents, relationTypes.paperDots)],
    wordings: listWordings(documents).toSorted((left, right) => compareText(left.id, right.id)),
    givenCodes: listGivenCodes(documents),
    texts: Object.fromEntries(agendaItems.map((item) => [item.id, readMinutesText(documents, item.id)])),
  }
}
