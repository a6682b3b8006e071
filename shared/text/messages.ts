import englishActors from '../../resources/locales/en/actors.json' with { type: 'json' }
import englishAttachments from '../../resources/locales/en/attachments.json' with { type: 'json' }
import englishAttendance from '../../resources/locales/en/attendance.json' with { type: 'json' }
import englishBackups from '../../resources/locales/en/backups.json' with { type: 'json' }
import englishCanvasTemplates from '../../resources/locales/en/canvas-templates.json' with { type: 'json' }
import englishCanvasFiles from '../../resources/locales/en/canvas-files.json' with { type: 'json' }
import englishCanvases from '../../resources/locales/en/canvases.json' with { type: 'json' }
import englishChanges from '../../resources/locales/en/changes.json' with { type: 'json' }
import englishCoActivities from '../../resources/locales/en/co-activities.json' with { type: 'json' }
import englishClosing from '../../resources/locales/en/closing.json' with { type: 'json' }
import englishCommon from '../../resources/locales/en/common.json' with { type: 'json' }
import englishConnect from '../../resources/locales/en/connect.json' with { type: 'json' }
import englishDecisions from '../../resources/locales/en/decisions.json' with { type: 'json' }
import englishDoctor from '../../resources/locales/en/doctor.json' with { type: 'json' }
import englishDocuments from '../../resources/locales/en/documents.json' with { type: 'json' }
import englishDrawings from '../../resources/locales/en/drawings.json' with { type: 'json' }
import englishDrawing from '../../resources/locales/en/drawing.json' with { type: 'json' }
import englishErrors from '../../resources/locales/en/errors.json' with { type: 'json' }
import englishExchange from '../../resources/locales/en/exchange.json' with { type: 'json' }
import englishExport from '../../resources/locales/en/export.json' with { type: 'json' }
import englishFromCanvas from '../../resources/locales/en/from-canvas.json' with { type: 'json' }
import englishGuest from '../../resources/locales/en/guest.json' with { type: 'json' }
import englishHistory from '../../resources/locales/en/history.json' with { type: 'json' }
import englishHome from '../../resources/locales/en/home.json' with { type: 'json' }
import englishLists from '../../resources/locales/en/lists.json' with { type: 'json' }
import englishMap from '../../resources/locales/en/map.json' with { type: 'json' }
import englishMapFiles from '../../resources/locales/en/map-files.json' with { type: 'json' }
import englishMatrix from '../../resources/locales/en/matrix.json' with { type: 'json' }
import englishMenu from '../../resources/locales/en/menu.json' with { type: 'json' }
import englishMinutes from '../../resources/locales/en/minutes.json' with { type: 'json' }
import englishNearby from '../../resources/locales/en/nearby.json' with { type: 'json' }
import englishNetworks from '../../resources/locales/en/networks.json' with { type: 'json' }
import englishThings from '../../resources/locales/en/things.json' with { type: 'json' }
import englishOwnTemplates from '../../resources/locales/en/own-templates.json' with { type: 'json' }
import englishOverview from '../../resources/locales/en/overview.json' with { type: 'json' }
import englishPeople from '../../resources/locales/en/people.json' with { type: 'json' }
import englishPlenary from '../../resources/locales/en/plenary.json' with { type: 'json' }
import englishPresence from '../../resources/locales/en/presence.json' with { type: 'json' }
import englishPriority from '../../resources/locales/en/priority.json' with { type: 'json' }
import englishProcess from '../../resources/locales/en/process.json' with { type: 'json' }
import englishProjector from '../../resources/locales/en/projector.json' with { type: 'json' }
import englishRecovery from '../../resources/locales/en/recovery.json' with { type: 'json' }
import englishRequests from '../../resources/locales/en/requests.json' with { type: 'json' }
import englishRounds from '../../resources/locales/en/rounds.json' with { type: 'json' }
import englishSessions from '../../resources/locales/en/sessions.json' with { type: 'json' }
import englishSettings from '../../resources/locales/en/settings.json' with { type: 'json' }
import englishSharing from '../../resources/locales/en/sharing.json' with { type: 'json' }
import englishShell from '../../resources/locales/en/shell.json' with { type: 'json' }
import englishTerritory from '../../resources/locales/en/territory.json' with { type: 'json' }
import englishValues from '../../resources/locales/en/values.json' with { type: 'json' }
import englishZones from '../../resources/locales/en/zones.json' with { type: 'json' }
import italianActors from '../../resources/locales/it/actors.json' with { type: 'json' }
import italianAttachments from '../../resources/locales/it/attachments.json' with { type: 'json' }
import italianAttendance from '../../resources/locales/it/attendance.json' with { type: 'json' }
import italianBackups from '../../resources/locales/it/backups.json' with { type: 'json' }
import italianCanvasTemplates from '../../resources/locales/it/canvas-templates.json' with { type: 'json' }
import italianCanvasFiles from '../../resources/locales/it/canvas-files.json' with { type: 'json' }
import italianCanvases from '../../resources/locales/it/canvases.json' with { type: 'json' }
import italianChanges from '../../resources/locales/it/changes.json' with { type: 'json' }
import italianCoActivities from '../../resources/locales/it/co-activities.json' with { type: 'json' }
import italianClosing from '../../resources/locales/it/closing.json' with { type: 'json' }
import italianCommon from '../../resources/locales/it/common.json' with { type: 'json' }
import italianConnect from '../../resources/locales/it/connect.json' with { type: 'json' }
import italianDecisions from '../../resources/locales/it/decisions.json' with { type: 'json' }
import italianDoctor from '../../resources/locales/it/doctor.json' with { type: 'json' }
import italianDocuments from '../../resources/locales/it/documents.json' with { type: 'json' }
import italianDrawings from '../../resources/locales/it/drawings.json' with { type: 'json' }
import italianDrawing from '../../resources/locales/it/drawing.json' with { type: 'json' }
import italianErrors from '../../resources/locales/it/errors.json' with { type: 'json' }
import italianExchange from '../../resources/locales/it/exchange.json' with { type: 'json' }
import italianExport from '../../resources/locales/it/export.json' with { type: 'json' }
import italianFromCanvas from '../../resources/locales/it/from-canvas.json' with { type: 'json' }
import italianGuest from '../../resources/locales/it/guest.json' with { type: 'json' }
import italianHistory from '../../resources/locales/it/history.json' with { type: 'json' }
import italianHome from '../../resources/locales/it/home.json' with { type: 'json' }
import italianLists from '../../resources/locales/it/lists.json' with { type: 'json' }
import italianMap from '../../resources/locales/it/map.json' with { type: 'json' }
import italianMapFiles from '../../resources/locales/it/map-files.json' with { type: 'json' }
import italianMatrix from '../../resources/locales/it/matrix.json' with { type: 'json' }
import italianMenu from '../../resources/locales/it/menu.json' with { type: 'json' }
import italianMinutes from '../../resources/locales/it/minutes.json' with { type: 'json' }
import italianNearby from '../../resources/locales/it/nearby.json' with { type: 'json' }
import italianNetworks from '../../resources/locales/it/networks.json' with { type: 'json' }
import italianThings from '../../resources/locales/it/things.json' with { type: 'json' }
import italianOwnTemplates from '../../resources/locales/it/own-templates.json' with { type: 'json' }
import italianOverview from '../../resources/locales/it/overview.json' with { type: 'json' }
import italianPeople from '../../resources/locales/it/people.json' with { type: 'json' }
import italianPlenary from '../../resources/locales/it/plenary.json' with { type: 'json' }
import italianPresence from '../../resources/locales/it/presence.json' with { type: 'json' }
import italianPriority from '../../resources/locales/it/priority.json' with { type: 'json' }
import italianProcess from '../../resources/locales/it/process.json' with { type: 'json' }
import italianProjector from '../../resources/locales/it/projector.json' with { type: 'json' }
import italianRecovery from '../../resources/locales/it/recovery.json' with { type: 'json' }
import italianRequests from '../../resources/locales/it/requests.json' with { type: 'json' }
import italianRounds from '../../resources/locales/it/rounds.json' with { type: 'json' }
import italianSessions from '../../resources/locales/it/sessions.json' with { type: 'json' }
import italianSettings from '../../resources/locales/it/settings.json' with { type: 'json' }
import italianSharing from '../../resources/locales/it/sharing.json' with { type: 'json' }
import italianShell from '../../resources/locales/it/shell.json' with { type: 'json' }
import italianTerritory from '../../resources/locales/it/territory.json' with { type: 'json' }
import italianValues from '../../resources/locales/it/values.json' with { type: 'json' }
import italianZones from '../../resources/locales/it/zones.json' with { type: 'json' }
import type { Language } from './dates.ts'
import type { KeyOf, MessageGroup } from './message-group.ts'

/** Every message in Italian, by room; the shape that all languages share. Rooms are listed here and nowhere else. */
const italian = {
  common: italianCommon,
  home: italianHome,
  overview: italianOverview,
  'own-templates': italianOwnTemplates,
  things: italianThings,
  plenary: italianPlenary,
  presence: italianPresence,
  priority: italianPriority,
  process: italianProcess,
  projector: italianProjector,
  people: italianPeople,
  rounds: italianRounds,
  sessions: italianSessions,
  attendance: italianAttendance,
  actors: italianActors,
  attachments: italianAttachments,
  minutes: italianMinutes,
  map: italianMap,
  'map-files': italianMapFiles,
  canvases: italianCanvases,
  drawings: italianDrawings,
  drawing: italianDrawing,
  lists: italianLists,
  requests: italianRequests,
  'from-canvas': italianFromCanvas,
  guest: italianGuest,
  connect: italianConnect,
  decisions: italianDecisions,
  documents: italianDocuments,
  export: italianExport,
  exchange: italianExchange,
  backups: italianBackups,
  closing: italianClosing,
  changes: italianChanges,
  history: italianHistory,
  recovery: italianRecovery,
  networks: italianNetworks,
  nearby: italianNearby,
  doctor: italianDoctor,
  errors: italianErrors,
  matrix: italianMatrix,
  'canvas-files': italianCanvasFiles,
  'canvas-templates': italianCanvasTemplates,
  settings: italianSettings,
  menu: italianMenu,
  sharing: italianSharing,
  shell: italianShell,
  territory: italianTerritory,
  'co-activities': italianCoActivities,
  values: italianValues,
  zones: italianZones,
}

/** Names of all messages, `<room>.<name>`; nested groups add their name in between. */
export type MessageKey = KeyOf<typeof italian>

const english = {
  common: englishCommon,
  home: englishHome,
  overview: englishOverview,
  'own-templates': englishOwnTemplates,
  things: englishThings,
  plenary: englishPlenary,
  presence: englishPresence,
  priority: englishPriority,
  process: englishProcess,
  projector: englishProjector,
  people: englishPeople,
  rounds: englishRounds,
  sessions: englishSessions,
  attendance: englishAttendance,
  actors: englishActors,
  attachments: englishAttachments,
  minutes: englishMinutes,
  map: englishMap,
  'map-files': englishMapFiles,
  canvases: englishCanvases,
  drawings: englishDrawings,
  drawing: englishDrawing,
  lists: englishLists,
  requests: englishRequests,
  'from-canvas': englishFromCanvas,
  guest: englishGuest,
  connect: englishConnect,
  decisions: englishDecisions,
  documents: englishDocuments,
  export: englishExport,
  exchange: englishExchange,
  backups: englishBackups,
  closing: englishClosing,
  changes: englishChanges,
  history: englishHistory,
  recovery: englishRecovery,
  networks: englishNetworks,
  nearby: englishNearby,
  doctor: englishDoctor,
  errors: englishErrors,
  matrix: englishMatrix,
  'canvas-files': englishCanvasFiles,
  'canvas-templates': englishCanvasTemplates,
  settings: englishSettings,
  menu: englishMenu,
  sharing: englishSharing,
  shell: englishShell,
  territory: englishTerritory,
  'co-activities': englishCoActivities,
  values: englishValues,
  zones: englishZones,
}

/** The messages of every language. A test holds keys and arguments equal. */
export const messages: Readonly<Record<Language, MessageGroup>> = { it: italian, en: english }

/** Gives all patterns of a group as one list of `[key, pattern]`, in the order of the files. */
export function flattenMessages(group: MessageGroup, prefix = ''): [key: string, pattern: string][] {
  return Object.entries(group).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + name, value]] : flattenMessages(value, `${prefix}${name}.`),
  )
}
