import { app, type BrowserWindow } from 'electron'
import { createTranslator, type Translate } from '../shared/text/translator.ts'
import { appInfoCalls } from './features/app-info.ts'
import { blobCalls } from './features/attachments/blob-calls.ts'
import type { BlobStore } from './features/attachments/blob-store.ts'
import { collectBlobsLater } from './features/attachments/collect-blobs.ts'
import { backupCalls } from './features/backups/backup-calls.ts'
import { closeCalls, flushBeforeClose, noteQuitting } from './features/close-handshake.ts'
import { careForWindow } from './features/crashes.ts'
import { discoveryFeature } from './features/discovery/discovery-calls.ts'
import { copyCalls } from './features/copy.ts'
import { fileCalls } from './features/files.ts'
import { journalCalls } from './features/journal/journal-calls.ts'
import { languageOf } from './features/locale.ts'
import { type ErrorLog, logCalls } from './features/log.ts'
import { showMenu } from './features/menu.ts'
import { networkCalls } from './features/networks.ts'
import type { OpenedFiles } from './features/opened-files.ts'
import { printCalls } from './features/print.ts'
import { doctorCalls } from './features/room-doctor/doctor-calls.ts'
import { followSettings, settingsCalls } from './features/settings-calls.ts'
import type { SettingsStore } from './features/settings.ts'
import { roomFeature } from './features/room/room-feature.ts'
import { versionCalls } from './features/versions/version-calls.ts'
import { checkedAnswers } from './host-calls.ts'
import type { AnswerCall } from './host-door.ts'

/** What is there already when the first window has been asked for. */
export interface StartedParts {
  readonly dataFolder: string
  readonly pagesFolder: string
  readonly log: ErrorLog
  readonly settings: SettingsStore
  readonly openedFiles: OpenedFiles
  readonly blobs: BlobStore
}

/** All that Tavolo can do beside showing a page. */
export interface Features {
  readonly answerCall: AnswerCall
  /** For every window, as soon as it is there: it closes when all is saved, comes back after a crash, and has a menu. */
  readonly careFor: (window: BrowserWindow) => void
}

/** Starts every feature, one line each. */
export function startFeatures(parts: StartedParts): Features {
  const { dataFolder, pagesFolder, log, settings, openedFiles, blobs } = parts
  const text = (): Translate => createTranslator(languageOf(settings.current()))
  noteQuitting()
  collectBlobsLater(dataFolder, log)
  followSettings(settings)
  settings.onChange(() => showMenu(text()))
  const discovery = discoveryFeature()
  const room = roomFeature({ pagesFolder, dataFolder, log, loadDiscovery: discovery.load })
  app.on('will-quit', room.end)
  const answerCall = checkedAnswers({
    ...appInfoCalls(),
    ...settingsCalls(settings),
    ...fileCalls(),
    ...openedFiles.calls,
    ...printCalls(pagesFolder),
    ...blobCalls(blobs, dataFolder),
    ...versionCalls(dataFolder),
    ...journalCalls(dataFolder),
    ...backupCalls(dataFolder, text),
    ...networkCalls(),
    ...discovery.calls,
    ...room.calls,
    ...doctorCalls(),
    ...copyCalls(),
    ...logCalls(log),
    ...closeCalls(),
  })
  return {
    answerCall,
    careFor(window) {
      flushBeforeClose(window, text)
      careForWindow(window, { log, text })
      // The home is painted before the menu is built.
      if (window.webContents.isLoadingMainFrame()) {
        window.webContents.once('did-finish-load', () => showMenu(text()))
      } else showMenu(text())
    },
  }
}
