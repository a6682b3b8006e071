import { app, BrowserWindow, session } from 'electron'
import { join } from 'node:path'
import type { Features } from './features.ts'
import { answerBlob } from './features/attachments/answer-blob.ts'
import { blobsFolderName, openBlobStore } from './features/attachments/blob-store.ts'

import { noteCrashes } from './features/crashes.ts'
import { openLog } from './features/log.ts'
import { followOpenedFiles } from './features/opened-files.ts'
import { openSettings } from './features/settings.ts'
import { paperColor } from './features/settings-calls.ts'
import { isFirstInstance } from './features/single-instance.ts'
import { readPlacement, rememberPlacement } from './features/window-bounds.ts'
import { openHostDoor } from './host-door.ts'
import { answerPage } from './page-files.ts'
import { declarePageScheme, servePages } from './page-scheme.ts'
import { allowProjector } from './projector-window.ts'
import { reachableHubs } from './reachable-hubs.ts'
import { hardenApp, hardenSession } from './security.ts'
import { logSideFailures } from './side-failures.ts'
import { openWindow, pageArrived } from './window.ts'

const pagesFolder = join(import.meta.dirname, '../renderer')
const preloadPath = join(import.meta.dirname, '../preload/preload.cjs')

declarePageScheme()
hardenApp()
if (isFirstInstance()) void startApp()
else app.quit()

async function startApp(): Promise<void> {
  const dataFolder = app.getPath('userData')
  const log = openLog(join(dataFolder, 'logs'))
  noteCrashes(log)
  logSideFailures(log)
  const openedFiles = followOpenedFiles()
  const settings = openSettings(dataFolder)

  await app.whenReady()
  hardenSession(session.defaultSession, reachableHubs)
  const blobs = openBlobStore(join(dataFolder, blobsFolderName))
  servePages(
    session.defaultSession,
    async (request) => (await answerBlob(request, blobs)) ?? answerPage(request, pagesFolder),
  )
  const firstWindow = openMainWindow()
  const loading = loadFeatures(firstWindow)
  openHostDoor(loading.then(({ answerCall }) => answerCall))
  const { careFor } = await loading
  if (!firstWindow.isDestroyed()) careFor(firstWindow)
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && careFor(openMainWindow()))
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit())

  /** The page is served first: while its own process reads it, there is time to load what its calls need. */
  async function loadFeatures(window: BrowserWindow): Promise<Features> {
    await pageArrived(window)
    const { startFeatures } = await import('./features.ts')
    return startFeatures({ dataFolder, pagesFolder, log, settings, openedFiles, blobs })
  }

  function openMainWindow(): BrowserWindow {
    const backgroundColor = paperColor(settings.current())
    const window = openWindow({ preloadPath, backgroundColor, ...readPlacement(dataFolder) })
    rememberPlacement(window, dataFolder)
    allowProjector(window)
    return window
  }
}
