import { app, BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'
import { openedPathsOfThisStart, type StartGift } from './opened-files.ts'

/**
 * Whether this is the only Tavolo on these data. When it is not, the first one comes to the front and is given what this
 * one was asked to open.
 */
export function isFirstInstance(): boolean {
  // The lock is a file among the data: where the folder is not there yet, asking for it fails as if it were taken.
  mkdirSync(app.getPath('userData'), { recursive: true })
  const gift: StartGift = { paths: openedPathsOfThisStart() }
  if (!app.requestSingleInstanceLock(gift)) return false
  app.on('second-instance', focusFirstWindow)
  return true
}

function focusFirstWindow(): void {
  const window = BrowserWindow.getAllWindows().find((candidate) => !candidate.isDestroyed())
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
