import type { ComponentType, ReactNode } from 'react'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { Section } from '../state/route.ts'
import { type LaterPart, laterPart } from '../ui/later-part.tsx'
import { WorkingPlace } from '../ui/progress.tsx'
import { loadAhead } from './load-ahead.ts'

// Each section comes when it is first opened: the home must be usable at once.
const OverviewScreen = sectionPart(
  async () => (await import('../screens/overview/overview-screen.tsx')).OverviewScreen,
)
const ProcessScreen = sectionPart(
  async () => (await import('../screens/process/process-screen.tsx')).ProcessScreen,
)
const PeopleScreen = sectionPart(
  async () => (await import('../screens/people/people-screen.tsx')).PeopleScreen,
)
const SessionsScreen = sectionPart(
  async () => (await import('../screens/sessions/sessions-screen.tsx')).SessionsScreen,
)
const SessionScreen = sectionPart(
  async () => (await import('../screens/sessions/session-screen.tsx')).SessionScreen,
)
const AttendanceStrip = laterPart(
  async () => (await import('../screens/attendance/attendance-strip.tsx')).AttendanceStrip,
)
const MinutesScreen = sectionPart(async () => {
  AttendanceStrip.readAhead()
  return (await import('../screens/minutes/minutes-screen.tsx')).MinutesScreen
})
const AttendanceScreen = sectionPart(
  async () => (await import('../screens/attendance/attendance-screen.tsx')).AttendanceScreen,
)
const MapScreen = sectionPart(async () => (await import('../screens/map/map-screen.tsx')).MapScreen)
const CanvasScreen = sectionPart(
  async () => (await import('../screens/canvases/canvas-screen.tsx')).CanvasScreen,
)
const CanvasesScreen = sectionPart(async () => {
  const { CanvasesScreen: Screen } = await import('../screens/canvases/canvases-screen.tsx')
  // Whoever looks at the list opens one of them: it is much code, and most of what a first opening waited for.
  loadAhead(CanvasScreen.readAhead)
  return Screen
})
const DecisionsScreen = sectionPart(
  async () => (await import('../screens/decisions/decisions-screen.tsx')).DecisionsScreen,
)
const DocumentsScreen = sectionPart(
  async () => (await import('../screens/documents/documents-screen.tsx')).DocumentsScreen,
)
const HistoryScreen = sectionPart(
  async () => (await import('../screens/history/history-screen.tsx')).HistoryScreen,
)
const VersionScreen = sectionPart(
  async () => (await import('../screens/history/version-screen.tsx')).VersionScreen,
)

const SharingScreen = sectionPart(
  async () => (await import('../screens/sharing/sharing-screen.tsx')).SharingScreen,
)

const ClosingScreen = sectionPart(
  async () => (await import('../screens/closing/closing-screen.tsx')).ClosingScreen,
)

/** Reads the code of what a tavolo opens with. */
export function readOverviewAhead(): void {
  OverviewScreen.readAhead()
}

function sectionPart<Props extends object>(read: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  return laterPart(read, WorkingPlace)
}

/** The screen of a section of the open tavolo. */
export function TavoloScreen({ section }: { readonly section: Section }): ReactNode {
  switch (section.kind) {
    case 'overview':
      return <OverviewScreen />
    case 'process':
      return <ProcessScreen />
    case 'people':
      return <PeopleScreen />
    case 'sessions':
      return <SessionsScreen />
    case 'session':
      return <SessionScreen key={section.sessionId} sessionId={section.sessionId} />
    case 'minutes':
      return (
        <MinutesScreen
          key={section.sessionId}
          sessionId={section.sessionId}
          attendance={<AttendanceStrip sessionId={section.sessionId} />}
        />
      )
    case 'attendance':
      return <AttendanceScreen key={section.sessionId} sessionId={section.sessionId} />
    case 'map':
      return <MapScreen view={section.view ?? null} recordId={section.recordId ?? null} />
    case 'canvases':
      return <CanvasesScreen />
    case 'canvas':
      return (
        <CanvasScreen
          key={section.canvasId}
          canvasId={section.canvasId}
          soughtCardId={section.cardId ?? null}
        />
      )
    case 'decisions':
      return <DecisionsScreen />
    case 'documents':
      return <DocumentsScreen />
    case 'history':
      return <HistoryScreen />
    case 'version':
      return <VersionScreen key={section.versionId} versionId={section.versionId} />
    case 'sharing':
      return <SharingScreen />
    case 'closing':
      return <ClosingScreen />
    default:
      return assertNever(section)
  }
}
