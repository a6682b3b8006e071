import { app, dialog, type BrowserWindow } from 'electron'
import type { Translate } from '../../shared/text/translator.ts'
import { reportOf, type ErrorLog } from './log.ts'

// A page that dies three times within a minute would die for ever.
const mostReloads = 3
const reloadsWithinMs = 60_000

/** Notes whatever breaks outside the pages. */
export function noteCrashes(log: ErrorLog): void {
  process.on('uncaughtException', (error) => log.write('main', reportOf(error)))
  process.on('unhandledRejection', (reason) => log.write('main', reportOf(reason)))
  app.on('child-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    log.write('process', { name: details.type, message: `${details.reason} ${details.exitCode}`, stack: '' })
  })
}

/** What a window needs to come back after its page died or hung. */
export interface CrashCare {
  readonly log: ErrorLog
  readonly text: () => Translate
}

/** Brings a window back when its page dies, and asks what to do when it hangs. Everything saved is on disk by then. */
export function careForWindow(window: BrowserWindow, { log, text }: CrashCare): void {
  let reloadsAtMs: number[] = []

  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    log.write('page', {
      name: 'render-process-gone',
      message: `${details.reason} ${details.exitCode}`,
      stack: '',
    })
    const nowMs = Date.now()
    reloadsAtMs = [...reloadsAtMs.filter((atMs) => nowMs - atMs < reloadsWithinMs), nowMs]
    // Not from within the event: Chromium is still clearing the dead page away.
    setImmediate(() => {
      if (window.isDestroyed()) return
      if (reloadsAtMs.length <= mostReloads) window.reload()
      else void tellBroken(window, text())
    })
  })

  window.on('unresponsive', () => void askAboutHanging(window, text()))
}

async function tellBroken(window: BrowserWindow, text: Translate): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    message: text('menu.pageBroken'),
    detail: text('menu.pageBrokenDetail'),
    buttons: [text('menu.closeTavolo')],
  })
  window.destroy()
}

async function askAboutHanging(window: BrowserWindow, text: Translate): Promise<void> {
  const stopAsking = new AbortController()
  window.once('responsive', () => stopAsking.abort())
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: text('menu.pageHangs'),
    detail: text('menu.pageHangsDetail'),
    buttons: [text('menu.keepWaiting'), text('menu.reopenPage')],
    defaultId: 0,
    cancelId: 0,
    signal: stopAsking.signal,
  })
  if (response === 1 && !window.isDestroyed()) {
    window.webContents.forcefullyCrashRenderer()
  }
}
