import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { Author } from '../../shared/doc/origin.ts'
import type { NewId } from '../../shared/model/id.ts'
import type { Settings, SystemPreferences } from '../../shared/ipc/settings.ts'
import type { Clock } from '../../shared/util/clock.ts'
import type { Observable } from '../../shared/util/observable.ts'
import type { AutomaticBackups } from '../backups/automatic-backups.ts'
import type { BackupMemory } from '../backups/backup-memory.ts'
import type { Host } from '../host/host.ts'
import { useSteady } from '../ui/use-steady.ts'
import type { RoomKeeper } from '../sharing/room-keeper.ts'
import type { OwnTemplates } from './own-templates.ts'
import type { CanvasViewMemory } from './canvas-view-memory.ts'
import type { DeviceAuthor } from './device-author.ts'
import type { Library, Shelf } from './library.ts'
import type { Recovery, RecoveryKeeper } from './recovery.ts'
import type { SessionKeeper } from './session-keeper.ts'
import type { VoteMemory } from './vote-memory.ts'

/** What the whole app shares, whichever tavolo is open. */
export interface App {
  readonly host: Host
  readonly library: Library
  readonly recovery: RecoveryKeeper
  readonly sessions: SessionKeeper
  readonly backups: AutomaticBackups
  readonly backupMemory: BackupMemory
  readonly voteMemory: VoteMemory
  readonly canvasView: CanvasViewMemory
  readonly ownTemplates: OwnTemplates
  readonly room: RoomKeeper
  readonly settings: Observable<Settings>
  readonly changeSettings: (patch: Partial<Settings>) => void
  /** What the operating system says, followed while it changes. */
  readonly preferences: Observable<SystemPreferences>
  /** Leaves an error in the log of this computer. */
  readonly logError: (error: Error) => void
  readonly clock: Clock
  readonly newId: NewId
  readonly author: DeviceAuthor
}

const AppContext = createContext<App | null>(null)

/** Gives the app to everything inside. */
export function AppProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>
}

/** The app; throws outside an `AppProvider`. */
export function useApp(): App {
  const app = use(AppContext)
  if (app === null) throw new Error('useApp needs an AppProvider around it')
  return app
}

/** The shelf of tavoli as it stands; it never moves under a hand that presses. */
export function useShelf(): Shelf {
  return useSteady(useApp().library.shelf)
}

/** What came back from the second copies; told above the shelf, but never while a hand presses a sheet. */
export function useRecovery(): Recovery {
  return useSteady(useApp().recovery.state)
}

/** The settings of this computer. */
export function useSettings(): Settings {
  const { settings } = useApp()
  return useSyncExternalStore(settings.subscribe, settings.get)
}

/** Who works on this computer. */
export function useAuthor(): Author {
  const { author } = useApp()
  return useSyncExternalStore(author.subscribe, author.get)
}
