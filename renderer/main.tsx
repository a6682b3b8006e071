import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createObservable } from '../shared/util/observable.ts'
import { AutomaticBackups } from './backups/automatic-backups.ts'
import { createBackupMemory } from './backups/backup-memory.ts'
import { desktopHost } from './host/desktop-host.ts'
import type { Host } from './host/host.ts'
import { AppShell } from './shell/app-shell.tsx'
import type { App } from './state/app-context.tsx'
import { roomMemoryKey } from './sharing/room-memory-key.ts'
import { RoomKeeper } from './sharing/room-keeper.ts'
import { createOwnTemplates } from './state/own-templates.ts'
import { createCanvasViewMemory } from './state/canvas-view-memory.ts'
import { createDeviceAuthor } from './state/device-author.ts'
import { createLibrary, type Library } from './state/library.ts'
import { newId } from './state/new-id.ts'
import { createRecovery } from './state/recovery.ts'
import { createSessionKeeper, type SessionKeeper } from './state/session-keeper.ts'
import { createShelfMemory } from './state/shelf-memory.ts'
import { systemClock } from './state/system-clock.ts'
import { createVoteMemory } from './state/vote-memory.ts'
import { DexieTavoloStore } from './store/dexie-tavolo-store.ts'
import { systemTimekeeper } from './store/timekeeper.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'

/** Long enough for the home to be painted and looked at; the comparison of the copies must not make it wait. */
const afterPaintMs = 400

/** A window that is never idle makes its backup all the same. */
const longestIdleWaitMs = 10_000

async function buildApp(host: Host): Promise<App> {
  // Shell and database are asked first: local storage makes everything wait until it has been read.
  const asked = Promise.all([host.settingsRead(), host.systemPreferences()])
  const store = new DexieTavoloStore()
  store.open()
  const author = createDeviceAuthor(window.localStorage, () => newId('device'))
  const logError = (error: Error) => {
    void host.logError({ name: error.name, message: error.message, stack: error.stack ?? '' })
  }
  const memory = createShelfMemory(window.localStorage)
  const recovery = createRecovery(
    {
      store,
      journal: host,
      nowMs: systemClock.nowMs,
      logError,
      onChange: () => library.refresh(),
      removeDatabase: () => host.databaseStartAnew(),
    },
    window.localStorage,
  )
  const shelved = createLibrary({
    store,
    journal: host,
    memory,
    clock: systemClock,
    newId,
    author: author.get,
    logError,
    onRecovered: recovery.add,
  })
  const library: Library = {
    ...shelved,
    // What is taken away is not synced any more.
    async deleteTavolo(id) {
      await room.letGo(id)
      return shelved.deleteTavolo(id)
    },
  }
  const backupMemory = createBackupMemory(window.localStorage)
  const voteMemory = createVoteMemory(window.localStorage, () => newId('voter'))
  const backups = new AutomaticBackups({
    memory: backupMemory,
    timekeeper: systemTimekeeper,
    async load() {
      const [{ backupMaker }, { workerDesk }] = await Promise.all([
        import('./backups/make-backup.ts'),
        import('./exchange/worker-desk.ts'),
      ])
      return backupMaker({ host, library, author, clock: systemClock, desk: workerDesk })
    },
    whenIdle: (run) => window.requestIdleCallback(run, { timeout: longestIdleWaitMs }),
    logError,
  })
  const kept = createSessionKeeper(library, backups)
  const sessions: SessionKeeper = {
    ...kept,
    async whenClosed(id) {
      await room.letGo(id)
      return kept.whenClosed(id)
    },
  }
  const room = new RoomKeeper({
    host,
    clock: systemClock,
    author,
    async load() {
      const { roomTools } = await import('./sharing/room-tools.ts')
      const visitApp = { host, library, sessions, author, clock: systemClock, newId, language, logError }
      return roomTools(visitApp, window.localStorage)
    },
    mayHaveJoined: () => window.localStorage.getItem(roomMemoryKey) !== null,
    logError,
  })
  host.on('flushBeforeClose', ({ closeId }) => {
    void Promise.all([sessions.flushAll(), backups.finish(), recovery.finish()]).then(([isAllSaved]) =>
      host.closeAnswer({ closeId, isAllSaved }),
    )
  })
  window.addEventListener('error', (event) => logError(new Error(event.message)))
  window.addEventListener('unhandledrejection', (event) => logError(new Error(String(event.reason))))
  // The shelf is read before, so that it knows of what goes that somebody took it away.
  void library.refresh().then(() => setTimeout(() => void recovery.start(), afterPaintMs))
  const [chosen, system] = await asked
  const settings = createObservable(chosen)
  const preferences = createObservable(system)
  function language(): 'it' | 'en' {
    const { language: chosenLanguage } = settings.get()
    return chosenLanguage === 'system' ? preferences.get().language : chosenLanguage
  }
  setTimeout(() => void room.resume(), afterPaintMs)
  host.on('settingsChanged', settings.set)
  host.on('systemPreferencesChanged', preferences.set)
  return {
    host,
    library,
    recovery,
    sessions,
    backups,
    backupMemory,
    voteMemory,
    canvasView: createCanvasViewMemory(window.localStorage),
    ownTemplates: createOwnTemplates(window.localStorage),
    room,
    settings,
    preferences,
    changeSettings: (patch) => void host.settingsWrite(patch),
    clock: systemClock,
    newId,
    author,
    logError,
  }
}

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')
const app = await buildApp(desktopHost())
createRoot(root).render(
  <StrictMode>
    <AppShell app={app} />
  </StrictMode>,
)
