import { actionType } from './action.ts'
import { agendaChangeType } from './agenda-change.ts'
import { agendaItemType } from './agenda-item.ts'
import { attachmentType } from './attachment.ts'
import { attendanceRelation } from './attendance.ts'
import { ballotRelation } from './ballot.ts'
import { canvasType } from './canvas.ts'
import { cardType } from './card.ts'
import { clusterType } from './cluster.ts'
import { coActivityType } from './co-activity.ts'
import { conflictDeclarationType } from './conflict-declaration.ts'
import { connectionPartRelation } from './connection-part.ts'
import { connectionType } from './connection.ts'
import { correctionType } from './correction.ts'
import { connectorType } from './connector.ts'
import { coverageOverrideType } from './coverage-override.ts'
import { decisionType } from './decision.ts'
import { divergenceType } from './divergence.ts'
import { figureType } from './figure.ts'
import { linkType } from './link.ts'
import { minutesType } from './minutes.ts'
import { needType } from './need.ts'
import { observationType } from './observation.ts'
import { organizationType } from './organization.ts'
import { paperDotsRelation } from './paper-dots.ts'
import { participantType } from './participant.ts'
import { phaseType } from './phase.ts'
import { placementRelation } from './placement.ts'
import { positionType } from './position.ts'
import { requestType } from './request.ts'
import { reservationType } from './reservation.ts'
import { resourceType } from './resource.ts'
import { sessionType } from './session.ts'
import { signatureType } from './signature.ts'
import { stanceRelation } from './stance.ts'
import { supportRelation } from './support.ts'
import { voteType } from './vote.ts'
import { zoneType } from './zone.ts'

/** Version of the documents' layout that this program writes; a newer one is opened read-only. */
export const schemaVersion = 1

/** Every record type. A new one is added here, in its own file, and in the locale files. */
export const recordTypes = {
  organizations: organizationType,
  participants: participantType,
  phases: phaseType,
  sessions: sessionType,
  agendaItems: agendaItemType,
  minutes: minutesType,
  agendaChanges: agendaChangeType,
  conflicts: conflictDeclarationType,
  decisions: decisionType,
  reservations: reservationType,
  divergences: divergenceType,
  positions: positionType,
  actions: actionType,
  attachments: attachmentType,
  observations: observationType,
  corrections: correctionType,
  signatures: signatureType,
  needs: needType,
  resources: resourceType,
  links: linkType,
  coverageOverrides: coverageOverrideType,
  connections: connectionType,
  coActivities: coActivityType,
  canvases: canvasType,
  zones: zoneType,
  clusters: clusterType,
  cards: cardType,
  figures: figureType,
  connectors: connectorType,
  votes: voteType,
  requests: requestType,
} as const

/** Every relation between records. */
export const relationTypes = {
  attendance: attendanceRelation,
  stances: stanceRelation,
  supports: supportRelation,
  connectionParts: connectionPartRelation,
  placements: placementRelation,
  ballots: ballotRelation,
  paperDots: paperDotsRelation,
} as const
