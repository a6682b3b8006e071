import { app, BrowserWindow, session } from 'electron'
import { join } from 'node:path'
import { createTranslator, type Translate } from '../shared/text/translator.ts'
import { appInfoCalls } from './features/app-info.ts'
import { answerBlob } from './features/attachments/answer-blob.ts'
import { blobCalls } from './features/attachments/blob-calls.ts'
import { blobsFolderName, openBlobStore } from './features/attachments/blob-store.ts'
import { backupCalls } from './features/backups/backup-calls.ts'
import { collectBlobsLater } from './features/attachments/collect-blobs.ts'
import { closeCalls, flushBeforeClose, noteQuitting } from './features/close-handshake.ts'
import { careForWindow, noteCrashes } from './features/crashes.ts'
import { fileCalls } from './features/files.ts'
import { journalCalls } from './features/journal/journal-calls.ts'
import { languageOf } from './features/locale.ts'
import { logCalls, openLog } from './features/log.ts'
import { showMenu } from './features/menu.ts'
import { followOpenedFiles } from './features/opened-files.ts'
import { printCalls } from './features/print.ts'
import { openSettings } from './features/settings.ts'
import { followSettings, paperColor, settingsCalls } from './features/settings-calls.ts'
import { versionCalls } from './features/versions/version-calls.ts'
import { isFirstInstance } from './features/single-instance.ts'
import { readPlacement, rememberPlacement } from './features/window-bounds.ts'
import { answerHostCalls } from './host-calls.ts'
import { declarePageScheme, servePages } from './page-scheme.ts'
import { hardenApp, hardenSession } from './security.ts'
import { logSideFailures } from './side-failures.ts'
import { openWindow } from './window.ts'

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
  noteQuitting()
  const openedFiles = followOpenedFiles()
  const settings = openSettings(dataFolder)
  const text = (): Translate => createTranslator(languageOf(settings.current()))

  await app.whenReady()
  hardenSession(session.defaultSession)
  const blobs = openBlobStore(join(dataFolder, blobsFolderName))
  servePages(session.defaultSession, pagesFolder, (request) => answerBlob(request, blobs))
  const firstWindow = openMainWindow()
  // The page was asked for; while its process starts, there is time to get ready for its calls.
  answerHostCalls({
    ...appInfoCalls(),
    ...settingsCalls(settings),
    ...fileCalls(),
    ...openedFiles.calls,
    ...printCalls(pagesFolder),
    ...blobCalls(blobs, dataFolder),
    ...versionCalls(dataFolder),
    ...journalCalls(dataFolder),
    ...backupCalls(dataFolder, text),
    ...logCalls(log),
    ...closeCalls(),
  })
  collectBlobsLater(dataFolder, log)
  followSettings(settings)
  // The home is painted before the menu is built.
  firstWindow.webContents.once('did-finish-load', () => showMenu(text()))
  settings.onChange(() => showMenu(text()))
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openMainWindow())
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit())

  function openMainWindow(): BrowserWindow {
    const backgroundColor = paperColor(settings.current())
    const window = openWindow({ preloadPath, backgroundColor, ...readPlacement(dataFolder) })
    rememberPlacement(window, dataFolder)
    flushBeforeClose(window, text)
    careForWindow(window, { log, text })
    return window
  }
}
