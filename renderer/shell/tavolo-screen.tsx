import { lazy, type ReactNode } from 'react'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { Section } from '../state/route.ts'

// Each section comes when it is first opened: the home must be usable at once.
const OverviewScreen = lazy(async () => ({
  default: (await import('../screens/overview/overview-screen.tsx')).OverviewScreen,
}))
const ProcessScreen = lazy(async () => ({
  default: (await import('../screens/process/process-screen.tsx')).ProcessScreen,
}))
const PeopleScreen = lazy(async () => ({
  default: (await import('../screens/people/people-screen.tsx')).PeopleScreen,
}))
const SessionsScreen = lazy(async () => ({
  default: (await import('../screens/sessions/sessions-screen.tsx')).SessionsScreen,
}))
const SessionScreen = lazy(async () => ({
  default: (await import('../screens/sessions/session-screen.tsx')).SessionScreen,
}))
const MinutesScreen = lazy(async () => ({
  default: (await import('../screens/minutes/minutes-screen.tsx')).MinutesScreen,
}))
const AttendanceScreen = lazy(async () => ({
  default: (await import('../screens/attendance/attendance-screen.tsx')).AttendanceScreen,
}))
const AttendanceStrip = lazy(async () => ({
  default: (await import('../screens/attendance/attendance-strip.tsx')).AttendanceStrip,
}))
const MapScreen = lazy(async () => ({
  default: (await import('../screens/map/map-screen.tsx')).MapScreen,
}))
const DecisionsScreen = lazy(async () => ({
  default: (await import('../screens/decisions/decisions-screen.tsx')).DecisionsScreen,
}))
const DocumentsScreen = lazy(async () => ({
  default: (await import('../screens/documents/documents-screen.tsx')).DocumentsScreen,
}))
const HistoryScreen = lazy(async () => ({
  default: (await import('../screens/history/history-screen.tsx')).HistoryScreen,
}))
const VersionScreen = lazy(async () => ({
  default: (await import('../screens/history/version-screen.tsx')).VersionScreen,
}))

const SharingScreen = lazy(async () => ({
  default: (await import('../screens/sharing/sharing-screen.tsx')).SharingScreen,
}))

const ClosingScreen = lazy(async () => ({
  default: (await import('../screens/closing/closing-screen.tsx')).ClosingScreen,
}))

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
